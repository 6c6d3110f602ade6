import type { GeneratedFile } from '../bundle/generatedFile'
import type { TreeNode } from '../components/treeNode'
import { bundleChanges, type FileChange } from './bundleChanges'
import { fileTree } from './fileTree'

/** A bundle as it is shown: its files, what differs from the one before, and its tree. */
export interface Generation {
  files: readonly GeneratedFile[]
  changes: ReadonlyMap<string, FileChange>
  tree: TreeNode[]
}

/** The first bundle shown: nothing before it, so nothing is marked. */
export function firstGeneration(files: readonly GeneratedFile[]): Generation {
  return { files, changes: new Map(), tree: fileTree(files.map((file) => file.path)) }
}

/**
 * The bundle after `previous`. A list with the same content is no new generation: the marks stay until something really
 * changes. The tree stays the same object where it would look the same, so that typing does not draw it again.
 */
export function nextGeneration(previous: Generation, files: readonly GeneratedFile[]): Generation {
  if (files === previous.files) return previous
  const changes = bundleChanges(previous.files, files)
  const samePaths =
    files.length === previous.files.length && files.every((file, index) => file.path === previous.files[index]?.path)
  if (changes.size === 0 && samePaths) return previous
  // A preview that opened before there were any files has nothing to compare with.
  if (previous.files.length === 0) return firstGeneration(files)
  const sameMarks = files.every((file) => changes.get(file.path)?.kind === previous.changes.get(file.path)?.kind)
  const tree =
    samePaths && sameMarks
      ? previous.tree
      : fileTree(
          files.map((file) => file.path),
          changes,
        )
  return { files, changes, tree }
}
