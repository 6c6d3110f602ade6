import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a script in an empty folder where it finds no command but bash's own; gives what it prints. */
export function runBash(script: string): { stdout: string; stderr: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bash-judge-'))
  try {
    writeFileSync(join(folder, 'script'), `PATH=/nonexistent\n${script}`)
    const { stdout, stderr, error } = spawnSync('bash', ['--noprofile', '--norc', 'script'], {
      cwd: folder,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    })
    if (error) throw new Error(`The tests of shell commands need bash: ${error.message}`)
    return { stdout, stderr }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The words bash makes of each piece of a command line, asked for all at once. */
export function bashWords(pieces: string[]): string[][] {
  const { stdout } = runBash(pieces.map((piece, index) => `printf '%s\\0' case${index} ${piece} end\n`).join(''))
  const said = stdout.split('\0')
  const starts = new Map(said.map((word, position) => [word, position]))
  return pieces.map((_, index) => {
    const start = starts.get(`case${index}`)
    if (start === undefined) return []
    return said.slice(start + 1, said.indexOf('end', start))
  })
}
