import type { Answers } from './answers'
import { secretsWithin } from './secretsWithin'
import { switchedOn } from './switchedOn'

const namesIn = (tree: unknown) => secretsWithin(tree).map(({ name }) => name)

/** The name of every secret the bundle refers to, each once, in the order they are met: the token first. */
export function secretNames(answers: Answers): string[] {
  return [...new Set([...namesIn(answers.openmetadata.token), ...namesIn(switchedOn(answers.services))])]
}
