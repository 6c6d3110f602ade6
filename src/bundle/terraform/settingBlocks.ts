import type { BundlePlan } from '../plan/bundlePlan'
import type { HclBlock } from '../text/hcl'
import { terraformState } from './terraformState'

/** Terraform and its provider: `allowed_account_ids` refuses another account before anything is made there. */
export function settingBlocks(plan: BundlePlan): HclBlock[] {
  const { region, account } = plan.answers.environment
  return [
    {
      head: ['terraform'],
      attributes: [{ required_version: '>= 1.5' }],
      blocks: [
        {
          head: ['required_providers'],
          attributes: [{ aws: { object: { source: 'hashicorp/aws', version: '>= 5.0, < 7.0' } } }],
        },
        {
          comment: [
            'The state holds no secret. Put your own backend here if you have one; from Terraform 1.10 on,',
            '`use_lockfile = true` keeps two people from changing it at once.',
          ].join('\n'),
          head: ['backend', 's3'],
          attributes: [{ ...terraformState(plan), region }],
        },
      ],
    },
    {
      head: ['provider', 'aws'],
      attributes: [{ region, allowed_account_ids: { expression: JSON.stringify([account]) } }],
    },
  ]
}
