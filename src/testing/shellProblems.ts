import { runBash } from './bashJudge'

/** What bash, held to POSIX, says when it reads a script without running it; nothing where it can read all of it. */
export function shellProblems(script: string): string {
  return runBash('"$BASH" --posix -n ./given', { given: script }).stderr
}
