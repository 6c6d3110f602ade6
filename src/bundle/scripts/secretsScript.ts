import { secretNames } from '../../answers/secretNames'
import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { scriptCall } from './scriptCall'
import { scriptFile } from './scriptFile'
import { scriptSettings } from './scriptSettings'

/** `secrets.sh`: asks for the value of each secret that the files name, and creates or changes it. */
export function secretsScript(plan: BundlePlan): GeneratedFile {
  const { NAME: _, ...settings } = scriptSettings(plan)
  return scriptFile({
    path: 'secrets.sh',
    about: [
      'Asks for each secret that the files name, without showing what is typed, and creates or changes it.',
      'Nothing typed keeps what is there.',
      'Usage: ./secrets.sh [--profile NAME]',
    ],
    settings: { ...settings, STORE: plan.answers.openmetadata.secretStore },
    parts: ['start', 'record', 'secretsOptions'],
    calls: [
      scriptCall(['checkAccount'], 'check_account'),
      scriptCall([], 'load_record'),
      ...secretNames(plan.answers).map((name) => scriptCall(['remembering', 'secret'], 'secret', name)),
      scriptCall([], 'secrets_done'),
    ],
  })
}
