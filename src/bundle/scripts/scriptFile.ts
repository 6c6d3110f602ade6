import type { GeneratedFile } from '../generatedFile'
import { shellWord } from '../text/shell'
import type { ScriptCall } from './scriptCall'
import { shellPart } from './shellPart'

interface Script {
  path: string
  /** What it does and how it is called, in comments at its top. */
  about: string[]
  /** Variables of the answers that its parts read. */
  settings: Record<string, string>
  /** Parts that run before the first call, e.g. the reading of options. */
  parts: string[]
  calls: ScriptCall[]
}

/** A bash script: settings, the parts its calls need, each once and in the order they are named, then the calls. */
export function scriptFile({ path, about, settings, parts, calls }: Script): GeneratedFile {
  const needed = [...new Set([...parts, ...calls.flatMap((call) => call.parts)])]
  const variables = { SCRIPT: path, ...settings }
  const text = [
    [
      '#!/usr/bin/env bash',
      ...about.map((line) => `# ${line}`),
      // shellcheck knows jq's programs by the name jq alone, and some go through a function.
      '# shellcheck disable=SC2016',
      'set -euo pipefail',
      'cd "$(dirname "$0")"',
    ].join('\n'),
    Object.entries(variables)
      .map(([name, value]) => `${name}=${shellWord(value)}`)
      .join('\n'),
    ...needed.map(shellPart),
    calls.map((call) => call.text).join('\n'),
  ].join('\n\n')
  return { path, text: `${text}\n`, executable: true }
}
