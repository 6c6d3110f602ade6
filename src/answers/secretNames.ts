import type { Answers } from './answers'
import { isSecretReference } from './isSecretReference'
import { switchedOn } from './switchedOn'

function namesIn(tree: unknown): string[] {
  if (isSecretReference(tree)) return [tree.secret]
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(namesIn) : []
}

/** The name of every secret the bundle refers to, each once, in the order they are met: the token first. */
export function secretNames(answers: Answers): string[] {
  return [...new Set([...namesIn(answers.openmetadata.token), ...namesIn(switchedOn(answers.services))])]
}
