import { useEffect, useState } from 'react'
import { openmetadataSchema } from '../../answers/openmetadata'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { connectorLineFor } from '../../catalog/connectorLineFor'
import { loadConnectorLine } from '../../catalog/loadConnectorLine'

/** Taken while no version is given: the one that stands as a placeholder in the preview. */
const UNTIL_GIVEN = '1.12.14'

interface Loaded {
  wanted: string
  line?: ConnectorLine
  failed?: true
}

/** The connectors that fit a server version, fetched when the line changes. The line before it is never handed out for it. */
export function useConnectorLine(server: string): { line: ConnectorLine | undefined; failed: boolean } {
  const wanted = connectorLineFor(openmetadataSchema.shape.server.safeParse(server).data ?? UNTIL_GIVEN)
  const [loaded, setLoaded] = useState<Loaded>()
  useEffect(() => {
    let stale = false
    loadConnectorLine(wanted).then(
      (line) => !stale && setLoaded({ wanted, line }),
      () => !stale && setLoaded({ wanted, failed: true }),
    )
    return () => {
      stale = true
    }
  }, [wanted])
  const current = loaded?.wanted === wanted ? loaded : undefined
  return { line: current?.line, failed: current?.failed === true }
}
