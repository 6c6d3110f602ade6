import type { ApproachKind } from '../../answers/approach'
import { SECTION_CLOSES, SECTION_OPENS } from '../../answers/requirements/generatedSection'
import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { DAGS_FOLDER } from '../plan/planDags'
import { ecsCalls } from './ecsCalls'
import { type ScriptCall, scriptCall } from './scriptCall'
import { scriptFile } from './scriptFile'
import { scriptSettings } from './scriptSettings'
import { workerCalls } from './workerCalls'

const APPROACHES: Record<ApproachKind, (plan: BundlePlan, files: GeneratedFile[]) => ScriptCall[]> = {
  python: workerCalls,
  virtualenv: workerCalls,
  ecs: ecsCalls,
}

/**
 * `deploy.sh`: looks whether account, environment and bucket are those of the answers, then brings each thing to what
 * the bundle says, the DAGs last. What is so already is left.
 */
export function deployScript(plan: BundlePlan, files: GeneratedFile[]): GeneratedFile {
  const installs = files.some(({ path }) => path === 'requirements.txt')
  const dags = files.map(({ path }) => path).filter((path) => path.startsWith(`${DAGS_FOLDER}/`))
  return scriptFile({
    path: 'deploy.sh',
    about: [
      'Brings account and environment to what this bundle says, step by step; what is so already is left.',
      `Usage: ./deploy.sh [--dry-run] [--profile NAME]${installs ? ' [--replace-requirements]' : ''}`,
      '--dry-run says what would be changed, and changes nothing.',
      ...(installs ? ['--replace-requirements gives up lines of the environment’s own requirements.txt.'] : []),
    ],
    settings: {
      ...scriptSettings(plan),
      RELEASE: plan.answers.environment.release,
      EXECUTION_ROLE: plan.answers.environment.executionRole,
      ...(installs ? { SECTION_OPENS, SECTION_CLOSES } : {}),
    },
    parts: [
      'start',
      'record',
      installs ? 'deployFilesOptions' : 'deployOptions',
      'checkEnvironment',
      'agreeEnvironment',
      'keepRecord',
      'would',
    ],
    calls: [
      scriptCall(['checkAccount'], 'check_account'),
      scriptCall([], 'check_environment'),
      scriptCall([], 'agree_environment'),
      scriptCall(['checkBucket'], 'check_bucket'),
      scriptCall([], 'load_record'),
      ...APPROACHES[plan.answers.approach.kind](plan, files),
      scriptCall(['objects', 'takeBack', 'dags'], 'dags', ...dags),
      scriptCall([], 'deployed'),
    ],
  })
}
