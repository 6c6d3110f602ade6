import { useEffect, useState } from 'react'
import { loadPythonResolutions, loadReleaseResolutions } from '../catalog/loadResolutions'
import type { Resolution, Resolutions } from '../catalog/resolution'

export type LoadedResolution =
  | { state: 'loading' | 'failed' | 'none' }
  | { state: 'there'; all: Resolutions; resolution: Resolution }

async function load(row: string, line: string): Promise<LoadedResolution> {
  const python = /^python-(.+)$/.exec(row)?.[1]
  const all = await (python === undefined ? loadReleaseResolutions(row) : loadPythonResolutions(python))
  const resolution = all?.lines[line]
  return all && resolution ? { state: 'there', all, resolution } : { state: 'none' }
}

/** What was resolved for a pair, from its release's own file; asked for when a cell is opened, not before. */
export function useResolution(row: string, line: string): LoadedResolution {
  const [loaded, setLoaded] = useState<LoadedResolution>({ state: 'loading' })
  useEffect(() => {
    let stale = false
    load(row, line).then(
      (found) => !stale && setLoaded(found),
      () => !stale && setLoaded({ state: 'failed' }),
    )
    return () => {
      stale = true
    }
  }, [row, line])
  return loaded
}
