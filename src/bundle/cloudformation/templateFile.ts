import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { oncePerPlan } from '../plan/oncePerPlan'
import { longEscape } from '../text/escapeInvisible'
import { yaml } from '../text/yaml'
import { stackTemplate } from './stackTemplate'

export const TEMPLATE_PATH = 'ecs/cloudformation.yaml'

/** CloudFormation takes a larger template only from a bucket, and none of more than a megabyte (quotas, 2026-11-22). */
export const INLINE_TEMPLATE_LIMIT = 51_200
export const TEMPLATE_LIMIT = 1_000_000

/**
 * The template in ASCII: the AWS command line reads it in the encoding of the terminal. Letters beyond it stand in
 * texts, all of which are quoted.
 */
export const templateFile = oncePerPlan((plan): GeneratedFile => {
  const text = yaml(stackTemplate(plan))
  const ascii = text.replace(/[^\p{ASCII}]/gu, (letter) => longEscape(letter.codePointAt(0) as number))
  return { path: TEMPLATE_PATH, text: ascii }
})

/** The bytes of the template as it is sent. */
export function templateSize(plan: BundlePlan): number {
  return templateFile(plan).text.length
}
