import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import JSZip from 'jszip'
import { expect } from './policyWatch'

const command = join(import.meta.dirname, '../../scripts/bundle.mjs')

export interface Download {
  name: string
  bytes: Buffer
}

/** What the page hands to the browser for saving when something is done in it. */
export async function downloadBy(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

export async function fileIn(zip: Buffer, path: string): Promise<Buffer> {
  const file = (await JSZip.loadAsync(zip)).file(path)
  if (!file) throw new Error(`No ${path} in the archive`)
  return file.async('nodebuffer')
}

export async function answersIn(zip: Buffer): Promise<unknown> {
  return JSON.parse((await fileIn(zip, 'answers.json')).toString('utf8'))
}

/** The archive that the command line writes for these answers. */
export async function commandLineZip(answers: Buffer | string, env: NodeJS.ProcessEnv = {}): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'wizard-e2e-'))
  try {
    await writeFile(join(folder, 'answers.json'), answers)
    await promisify(execFile)(process.execPath, [command, 'answers.json', '--zip', 'bundle.zip'], {
      cwd: folder,
      env: { ...process.env, ...env },
    })
    return await readFile(join(folder, 'bundle.zip'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Compared as a whole, and said as a whole: a diff of two archives helps nobody. */
export function expectSameBytes(actual: Buffer, expected: Buffer, what: string): void {
  expect({ same: actual.equals(expected), bytes: actual.length }, what).toEqual({ same: true, bytes: expected.length })
}

/** The bundle a page has made is the one the terminal makes from the answers in it. */
export async function expectCommandLineAgrees(zip: Buffer): Promise<void> {
  const again = await commandLineZip(await fileIn(zip, 'answers.json'))
  expectSameBytes(zip, again, 'the wizard and the command line write the same bundle')
}
