import type { Answers } from '../answers/answers'
import { namesIndex } from '../answers/requirements/namesIndex'

/**
 * Whether the workers install from wheels that are in plugins.zip: the network is closed, and the person names no index
 * of their own inside it. A virtualenv's pip does not read the environment's requirements.txt, so it takes wheels anyway.
 */
export function takesWheels({ environment, approach }: Pick<Answers, 'environment' | 'approach'>): boolean {
  if (environment.network !== 'closed') return false
  return approach.kind === 'virtualenv' || (approach.kind === 'python' && !namesIndex(environment.ownRequirements))
}
