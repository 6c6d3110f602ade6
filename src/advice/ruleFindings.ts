import type { Answers } from '../answers/answers'
import type { ConnectorLine } from '../catalog/connectorLine'
import { ecsRules } from './ecsRules'
import { environmentRules } from './environmentRules'
import type { Finding } from './finding'
import { openmetadataRules } from './openmetadataRules'
import { pipelineRules } from './pipelineRules'
import type { Rule } from './rule'
import { serviceRules } from './serviceRules'
import { virtualenvRules } from './virtualenvRules'

const RULES: Rule[] = [
  ...environmentRules,
  ...openmetadataRules,
  ...ecsRules,
  ...virtualenvRules,
  ...serviceRules,
  ...pipelineRules,
]

const overlaps = (left: string, right: string) =>
  left === right || left.startsWith(`${right}.`) || right.startsWith(`${left}.`)

/** What every rule says of answers whose shape is right, leaving out the rules that look at an answer still `open`. */
export function ruleFindings(answers: Answers, line: ConnectorLine, open: string[] = []): Finding[] {
  return RULES.filter(({ needs }) => !needs.some((need) => open.some((path) => overlaps(path, need)))).flatMap((rule) =>
    rule.check(answers, line),
  )
}
