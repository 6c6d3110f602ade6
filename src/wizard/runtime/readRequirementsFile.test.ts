import { expect, test } from 'vitest'
import { readRequirementsFile } from './readRequirementsFile'

const read = (...parts: BlobPart[]) => readRequirementsFile(new File(parts, 'requirements.txt'))

test.each<[what: string, bytes: BlobPart, text: string]>([
  ['UTF-8', 'é==1\r\nb', 'é==1\nb'],
  ['UTF-8 with a mark', '\ufeffa\n', 'a\n'],
  ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x0a, 0x00]), 'a\n'],
  ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0x00, 0x61]), 'a'],
])('%s is read', async (_, bytes, text) => {
  expect(await read(bytes)).toEqual({ text })
})

test.each<[what: string, bytes: BlobPart, problem: RegExp]>([
  ['Latin-1', new Uint8Array([0x61, 0xe9, 0x0a]), /not a text in UTF-8/],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00]), /not a text/],
  ['zeros', 'a\0b', /is no text/],
  ['a giant', 'a'.repeat(1_000_001), /larger than 1 MB/],
])('%s is named', async (_, bytes, problem) => {
  expect(await read(bytes)).toEqual({ problem: expect.stringMatching(problem) })
})
