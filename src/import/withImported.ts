import { isRecord } from '../answers/isRecord'
import { addServices } from './addServices'
import type { ImportOutcome } from './outcome'

type Tree = Record<string, unknown>

const treeOf = (value: unknown): Tree => (isRecord(value) ? value : {})

/** Answers, complete or not, with what workflows say laid under them: services are added, what is answered already stays. */
export function withImported(base: unknown, server: string, { services, server: said }: ImportOutcome): Tree {
  const answers = treeOf(base)
  const { logLevel, ...openmetadata } = said
  const runtime = { ...(logLevel === undefined ? {} : { logLevel }), ...treeOf(answers.runtime) }
  return {
    ...answers,
    openmetadata: { server, ...openmetadata, ...treeOf(answers.openmetadata) },
    services: addServices(Array.isArray(answers.services) ? answers.services : [], services),
    ...(Object.keys(runtime).length > 0 ? { runtime } : {}),
  }
}
