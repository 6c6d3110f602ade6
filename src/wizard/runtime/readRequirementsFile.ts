import { plainLines } from '../../answers/requirements/plainLines'

const MAX_BYTES = 1_000_000

/** The text of a chosen requirements.txt, or why it cannot be one. A byte order mark says in which encoding it is. */
export async function readRequirementsFile(file: File): Promise<{ text: string } | { problem: string }> {
  if (file.size > MAX_BYTES) return { problem: `${file.name} is larger than 1 MB; a requirements.txt is far smaller.` }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (text.includes('\0')) return { problem: `${file.name} is no text. Choose a requirements.txt.` }
    return { text: plainLines(text) }
  } catch {
    return { problem: `${file.name} is not a text in UTF-8. Save it as UTF-8 and choose it again.` }
  }
}
