import type { GeneratedFile } from '../../generatedFile'
import type { BundlePlan } from '../../plan/bundlePlan'
import { shellWord } from '../../text/shell'
import { type Check, checkLine } from './check'
import { dagChecks } from './dagChecks'
import { ecsChecks } from './ecsChecks'
import { environmentChecks } from './environmentChecks'
import { rightsChecks } from './rightsChecks'
import { secretChecks } from './secretChecks'
import { serverChecks } from './serverChecks'
import { verifyPart } from './verifyPart'

export const VERIFY = 'verify.sh'

/** The certificate checks of the answers, as curl is told of them where the file is at hand. */
function curlOptions({ answers }: BundlePlan): string {
  const { verify, caFile } = answers.openmetadata.tls
  if (verify === 'none') return 'CURL_OPTIONS=(--insecure)'
  if (verify === 'system' || caFile === undefined) return "CURL_OPTIONS=(--proto '=http,https')"
  return `CURL_OPTIONS=(--proto '=http,https')\nif [ -e ${shellWord(caFile)} ]; then CURL_OPTIONS+=(--cacert ${shellWord(caFile)}); fi`
}

function settings({ answers }: BundlePlan): string {
  const { account, region, name, bucket, release, executionRole } = answers.environment
  const values = {
    SCRIPT: VERIFY,
    ACCOUNT: account,
    REGION: region,
    NAME: name,
    BUCKET: bucket,
    RELEASE: release,
    EXECUTION_ROLE: executionRole,
    SERVER: answers.openmetadata.url,
    SERVER_VERSION: answers.openmetadata.server,
  }
  return Object.entries(values)
    .map(([key, value]) => `${key}=${shellWord(value)}`)
    .join('\n')
}

const ACCOUNT: Check = { subject: 'Account', part: 'account' }

/**
 * The script that looks at what was deployed and changes nothing: a line a check, a failure with its likely cause and
 * the fix, to the end whatever fails. It holds only checks of what the approach has. `files` are the bundle's others.
 */
export function verifyScript(plan: BundlePlan, files: GeneratedFile[]): GeneratedFile {
  const checks = [
    ...environmentChecks(plan, files),
    ...secretChecks(plan),
    ...rightsChecks(plan),
    ...ecsChecks(plan),
    ...dagChecks(plan, files),
    ...serverChecks(plan),
  ]
  const parts = new Set(['report', ...[ACCOUNT, ...checks].map(({ part }) => part)])
  const text = [
    [
      '#!/usr/bin/env bash',
      '# Looks at what was deployed and changes nothing. Ends with 1 where a check has failed.',
      `# usage: ./${VERIFY} [--profile NAME] [--with-token]`,
      "# What stands in single quotes is jq's, whose variables look like the shell's.",
      '# shellcheck disable=SC2016',
      'set -euo pipefail',
      'cd "$(dirname "$0")"',
    ].join('\n'),
    [settings(plan), curlOptions(plan)].join('\n'),
    ...[...parts].map(verifyPart),
    [checkLine(ACCOUNT), 'only_there', ...checks.map(checkLine), 'finish'].join('\n'),
  ].join('\n\n')
  return { path: VERIFY, text: `${text}\n`, executable: true }
}
