import type { GeneratedFile } from './generatedFile'
import { zip } from './zip'

const FOLDER = 'plugins/'

/** The plugins.zip MWAA takes: the plugin files at the archive's root. Undefined where the bundle has no plugin. */
export async function pluginsZip(files: GeneratedFile[]): Promise<Uint8Array | undefined> {
  const plugins = files.filter(({ path }) => path.startsWith(FOLDER))
  if (plugins.length === 0) return undefined
  return zip(plugins.map(({ path, text }) => ({ path: path.slice(FOLDER.length), content: text })))
}
