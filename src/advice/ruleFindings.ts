import type { Answers } from '../answers/answers'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import { airflowSourceRules } from './airflowSourceRules'
import { closedNetworkRules } from './closedNetworkRules'
import { connectorInstallRules } from './connectorInstallRules'
import { ecsRules } from './ecsRules'
import { environmentRules } from './environmentRules'
import type { Finding } from './finding'
import { hostPortRules } from './hostPortRules'
import { networkRules } from './networkRules'
import { openmetadataRules } from './openmetadataRules'
import { pipelineRules } from './pipelineRules'
import { requirementRules } from './requirementRules'
import type { Rule } from './rule'
import { serviceRules } from './serviceRules'
import { storedConnectionRules } from './storedConnectionRules'
import { unreadSecretRules } from './unreadSecretRules'
import { virtualenvRules } from './virtualenvRules'

const RULES: Rule[] = [
  ...environmentRules,
  ...closedNetworkRules,
  ...openmetadataRules,
  ...ecsRules,
  ...networkRules,
  ...virtualenvRules,
  ...serviceRules,
  ...hostPortRules,
  ...storedConnectionRules,
  ...airflowSourceRules,
  ...unreadSecretRules,
  ...connectorInstallRules,
  ...pipelineRules,
  ...requirementRules,
]

const overlaps = (left: string, right: string) =>
  left === right || left.startsWith(`${right}.`) || right.startsWith(`${left}.`)

const isOpen = (path: string, open: string[]) => open.some((other) => overlaps(other, path))

/** A need with the places of a finding's path in the stead of its `*`. */
function needAt(need: string, path: string): string {
  const steps = path.split('.')
  return need
    .split('.')
    .map((step, index) => (step === '*' ? (steps[index] ?? step) : step))
    .join('.')
}

/** What one rule says, without what rests on an answer that is still open. */
function settled({ needs, check }: Rule, answers: Answers, catalog: LoadedCatalog, open: string[]): Finding[] {
  if (needs.some((need) => !need.includes('*') && isOpen(need, open))) return []
  return check(answers, catalog).filter(
    ({ path }) =>
      !open.some((other) => path === other || path.startsWith(`${other}.`)) &&
      !needs.some((need) => isOpen(needAt(need, path), open)),
  )
}

/** What every rule says of answers whose shape is right, leaving out what rests on an answer that is still `open`. */
export function ruleFindings(answers: Answers, catalog: LoadedCatalog, open: string[] = []): Finding[] {
  return RULES.flatMap((rule) => settled(rule, answers, catalog, open))
}
