import JSZip from 'jszip'
import { afterEach, expect, test } from 'vitest'
import { bundleOf } from '../testing/bundleOf'
import { SCENARIOS } from '../testing/scenarios'
import { pluginsZip } from './pluginsZip'
import { zipBundle } from './zipBundle'

const zone = process.env.TZ

afterEach(() => {
  process.env.TZ = zone ?? 'UTC'
})

test('the same answers give the same bytes, in any time zone and file order', async () => {
  const { files } = await bundleOf(SCENARIOS['virtualenv-2.11.0-plugin'])
  const archives: Uint8Array[] = []
  for (const other of ['UTC', 'America/Los_Angeles', 'Asia/Tokyo']) {
    process.env.TZ = other
    archives.push(await zipBundle(files.toReversed()))
  }
  archives.push(await zipBundle(files))
  for (const archive of archives) expect(Buffer.compare(archive, archives[0] as Uint8Array)).toBe(0)
})

test('other answers give other bytes', async () => {
  const [one, other] = await Promise.all(
    ['virtualenv-2.8.1', 'virtualenv-2.11.0-plugin'].map(async (name) =>
      zipBundle((await bundleOf(SCENARIOS[name])).files),
    ),
  )
  expect(Buffer.compare(one as Uint8Array, other as Uint8Array)).not.toBe(0)
})

test('the archive holds every file as it is shown, and a plugins.zip with the plugin at its root', async () => {
  const { files } = await bundleOf(SCENARIOS['virtualenv-2.11.0-plugin'])
  const archive = await JSZip.loadAsync(await zipBundle(files))
  expect(Object.keys(archive.files).sort()).toEqual([...files.map(({ path }) => path), 'plugins.zip'].sort())
  for (const { path, text } of files) expect(await archive.file(path)?.async('string')).toBe(text)
  const inner = await JSZip.loadAsync((await archive.file('plugins.zip')?.async('uint8array')) ?? new Uint8Array())
  expect(Object.keys(inner.files)).toEqual(['virtual_python_plugin.py'])
})

test('scripts keep their run bit', async () => {
  const archive = await JSZip.loadAsync(await zipBundle([{ path: 'a.sh', text: 'true\n', executable: true }]))
  expect(archive.file('a.sh')?.unixPermissions).toBe(0o100755)
})

test('without a plugin there is no plugins.zip', async () => {
  const { files } = await bundleOf(SCENARIOS['virtualenv-2.8.1'])
  expect(await pluginsZip(files)).toBeUndefined()
})
