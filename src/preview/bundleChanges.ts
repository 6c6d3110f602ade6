import type { GeneratedFile } from '../bundle/generatedFile'
import { changedLines } from './changedLines'

/** How a file differs from the bundle shown before. A new file marks no lines: all of it is new. */
export interface FileChange {
  kind: 'new' | 'changed'
  lines: number[]
}

/** What differs from one bundle to the next, by path. Empty when every text that is left is the same. */
export function bundleChanges(
  before: readonly GeneratedFile[],
  after: readonly GeneratedFile[],
): Map<string, FileChange> {
  const old = new Map(before.map((file) => [file.path, file.text]))
  const changes = new Map<string, FileChange>()
  for (const { path, text } of after) {
    const previous = old.get(path)
    if (previous === undefined) changes.set(path, { kind: 'new', lines: [] })
    else if (previous !== text) changes.set(path, { kind: 'changed', lines: changedLines(previous, text) })
  }
  return changes
}
