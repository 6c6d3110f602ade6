import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { scriptCall } from './scriptCall'
import { scriptFile } from './scriptFile'
import { scriptSettings } from './scriptSettings'

/** What the record may name, with the function that takes one away: what uses another goes first. */
const KINDS: [kind: string, undo: string, name: string][] = [
  ['stacks', 'undo_stack', 'Stack'],
  ['prefixes', 'undo_prefix', 'Folder'],
  ['taskDefinitions', 'undo_task_definition', 'Task definition'],
  ['clusters', 'undo_cluster', 'Cluster'],
  ['logGroups', 'undo_log_group', 'Log group'],
  ['repositories', 'undo_repository', 'Repository'],
]

/** After the roles' policies, without which alone a role can be deleted. */
const KINDS_AFTER: typeof KINDS = [
  ['roles', 'undo_role', 'Role'],
  ['secrets-manager', 'undo_secret', 'Secret'],
  ['parameter-store', 'undo_parameter', 'Parameter'],
]

const each = (kinds: typeof KINDS) => kinds.map((words) => scriptCall([], 'each', ...words))

/**
 * `undo.sh`: takes back what the record names, and nothing else. It is the same for every approach, so that it takes
 * back what an earlier bundle of the same environment made as well.
 */
export function undoScript(plan: BundlePlan): GeneratedFile {
  return scriptFile({
    path: 'undo.sh',
    about: [
      'Takes back what deploy.sh and secrets.sh have made, and nothing else. Asks before it begins.',
      'Usage: ./undo.sh [--yes] [--profile NAME]',
    ],
    settings: scriptSettings(plan),
    parts: ['start', 'record', 'undoOptions', 'checkEnvironment', 'awaitEnvironment', 'takeBack', 'undo'],
    calls: [
      scriptCall(['checkAccount'], 'check_account'),
      scriptCall([], 'load_record'),
      scriptCall([], 'ask'),
      scriptCall([], 'check_environment'),
      scriptCall([], 'undo_dags'),
      scriptCall([], 'undo_environment'),
      scriptCall([], 'undo_objects'),
      ...each(KINDS),
      scriptCall([], 'undo_policies'),
      ...each(KINDS_AFTER),
      scriptCall([], 'forget_record'),
    ],
  })
}
