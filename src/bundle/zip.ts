import JSZip from 'jszip'

/** A file of an archive: text or bytes, with the run bit where it is a script. */
export interface ZipEntry {
  path: string
  content: string | Uint8Array
  executable?: boolean
}

/** The earliest date a zip file can hold: the same for every entry, so that the same files give the same bytes. */
const DATE = new Date(Date.UTC(1980, 0, 1))

/** The mode of Unix, with the kind of file, which some unpackers look at before the rights: a regular one. */
const [FILE, SCRIPT] = [0o100644, 0o100755]

/**
 * Packs entries into an archive whose bytes depend on nothing but the entries: fixed date, names sorted, Unix
 * permissions, no folder entries (jszip would date those now; npm stack notes §10).
 */
export async function zip(entries: ZipEntry[]): Promise<Uint8Array> {
  const archive = new JSZip()
  for (const entry of [...entries].sort((left, right) => (left.path < right.path ? -1 : 1))) {
    archive.file(entry.path, entry.content, {
      date: DATE,
      createFolders: false,
      unixPermissions: entry.executable ? SCRIPT : FILE,
    })
  }
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' })
}
