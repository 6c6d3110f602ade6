import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/** One hash over names and contents of files and folders: equal means that nothing was added, changed, moved or removed. */
export function hashFiles(folder, paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesUnder(join(folder, path))) {
      const bytes = readFileSync(file)
      hash.update(`${file.slice(folder.length)}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest('hex')
}
