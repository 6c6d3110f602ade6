import type { BundlePlan } from '../plan/bundlePlan'

/** Terraform's commands, from the bundle's folder. The first fetches the provider and opens the state. */
export const INIT = 'terraform -chdir=ecs init'
export const APPLY = 'terraform -chdir=ecs apply'
export const DESTROY = 'terraform -chdir=ecs destroy'

/** Whether Terraform makes the ECS side. */
export function usesTerraform({ answers: { approach } }: Pick<BundlePlan, 'answers'>): boolean {
  return approach.kind === 'ecs' && approach.setup === 'terraform'
}
