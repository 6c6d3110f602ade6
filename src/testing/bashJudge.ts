import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a script in a folder with nothing but the files given, where it finds no command but bash's own; gives what it prints. */
export function runBash(script: string, files: Record<string, string> = {}): { stdout: string; stderr: string } {
  const folder = mkdtempSync(join(tmpdir(), 'bash-judge-'))
  try {
    writeFileSync(join(folder, 'script'), `PATH=/nonexistent\n${script}`)
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
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

/** Commands of the runbooks that write down their words instead of doing anything. */
const STUBS = `
exec 3>&1
aws() { printf '%s\\0' aws "$@" >&3; case "$*" in *Environment.Status*) echo AVAILABLE ;; *) echo "a b" ;; esac; }
docker() { printf '%s\\0' docker "$@" >&3; }
zip() { printf '%s\\0' zip "$@" >&3; }
jq() { printf '%s\\0' "$@" >/dev/null; }
read() { printf '%s\\0' read "$@" >&3; VALUE=a; }
`

/** The words of every command that each script runs, in order; undefined for one that bash cannot parse. */
export function commandWords(scripts: string[]): (string[] | undefined)[] {
  const files = Object.fromEntries(scripts.map((script, index) => [`runbook${index}`, script]))
  const runs = scripts.map(
    (_, index) =>
      `printf 'case${index}\\0'; "$BASH" -n ./runbook${index} || printf 'syntax\\0'; (. ./runbook${index}) >/dev/null\nprintf 'end\\0'\n`,
  )
  const said = runBash(`${STUBS}${runs.join('')}`, files).stdout.split('\0')
  return scripts.map((_, index) => {
    const start = said.indexOf(`case${index}`)
    const words = said.slice(start + 1, said.indexOf('end', start))
    return words[0] === 'syntax' ? undefined : words
  })
}
