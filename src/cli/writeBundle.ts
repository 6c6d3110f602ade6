import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { GeneratedFile } from '../bundle/generatedFile'
import { bundleEntries, zipBundle } from '../bundle/zipBundle'
import { UsageError } from './parseArguments'

/** Writes every file of the bundle below a folder, which is made. Refuses a folder that holds something already. */
export async function writeFolder(files: GeneratedFile[], folder: string): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UsageError(`${folder} is not empty; name a new folder.`)
  for (const { path, content, executable } of await bundleEntries(files)) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
    if (executable) chmodSync(target, 0o755)
  }
}

/** Writes the bundle as one archive. */
export async function writeZip(files: GeneratedFile[], file: string): Promise<void> {
  writeFileSync(file, await zipBundle(files))
}
