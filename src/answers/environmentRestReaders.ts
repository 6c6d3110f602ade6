import type { Answers } from './answers'
import { switchedOn } from './switchedOn'

type Tree = { [key: string]: unknown }

const at = (tree: unknown, key: string): unknown =>
  typeof tree === 'object' && tree !== null && Object.hasOwn(tree, key) ? (tree as Tree)[key] : undefined

/** The MWAA environments that Airflow services read over MWAA's REST API (from OpenMetadata 1.12), each once. */
export function environmentRestReaders({ services }: Pick<Answers, 'services'>): string[] {
  const names = switchedOn(services).flatMap(({ service: { connector, connection } }) => {
    if (connector !== 'Airflow' || connection.kind !== 'described') return []
    const auth = at(at(connection.config, 'connection'), 'authConfig')
    const name = at(at(auth, 'mwaaConfig'), 'mwaaEnvironmentName')
    return typeof name === 'string' && name !== '' ? [name] : []
  })
  return [...new Set(names)]
}
