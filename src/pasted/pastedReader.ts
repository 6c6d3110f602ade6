import type { z } from 'zod'
import { isRecord } from '../answers/isRecord'
import type { PastedOutcome } from './outcome'

/** Reads the output of one command. */
export interface PastedReader {
  command: string
  /** The part of a document that it reads; undefined where the document is another command's. */
  part: (tree: unknown) => unknown
  /** Gives the outcome what the part says, or says what is wrong with it. */
  read: (part: unknown, outcome: PastedOutcome) => string | undefined
}

/** The part under a key of the response, or the response itself where `--query` has taken the key away. */
export function under(key: string, ...telling: string[]): PastedReader['part'] {
  return (tree) => {
    if (!isRecord(tree)) return undefined
    if (Object.hasOwn(tree, key)) return tree[key]
    return telling.length > 0 && telling.every((each) => Object.hasOwn(tree, each)) ? tree : undefined
  }
}

/**
 * A reader that holds its part to a schema first. AWS's API models say which keys there are and of which type; keys that
 * are missing or new are fine, one of another type is named.
 */
export function pastedReader<Schema extends z.ZodType>(
  command: string,
  part: PastedReader['part'],
  schema: Schema,
  read: (given: z.output<Schema>, outcome: PastedOutcome) => void,
): PastedReader {
  return {
    command,
    part,
    read: (given, outcome) => {
      const { success, data, error } = schema.safeParse(given)
      if (success) {
        read(data, outcome)
        return undefined
      }
      const place = error.issues[0]?.path.map(String).join('.')
      return `This looks like the output of ${command}, but ${place || 'what it holds'} is not what that prints.`
    },
  }
}
