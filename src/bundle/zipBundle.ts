import type { GeneratedFile } from './generatedFile'
import { pluginsZip } from './pluginsZip'
import { type ZipEntry, zip } from './zip'

/** Every file of the bundle as it lies on disk: the text files and, where there is a plugin, plugins.zip. */
export async function bundleEntries(files: GeneratedFile[]): Promise<ZipEntry[]> {
  const plugins = await pluginsZip(files)
  const entries = files.map(
    ({ path, text, executable }): ZipEntry => ({ path, content: text, executable: executable === true }),
  )
  return plugins === undefined ? entries : [...entries, { path: 'plugins.zip', content: plugins }]
}

/** The bundle as one archive. The same files give the same bytes, in a browser as in Node. */
export async function zipBundle(files: GeneratedFile[]): Promise<Uint8Array> {
  return zip(await bundleEntries(files))
}
