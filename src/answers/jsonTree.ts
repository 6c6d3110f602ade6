import { z } from 'zod'
import { isRecord } from './isRecord'
import { isSecretReference } from './isSecretReference'
import { secretReferenceSchema } from './secretReference'
import { badCharacters } from './text'

/** What a connection or a pipeline's options may hold: JSON, with a secret always as a `SecretReference`. */
export type JsonTree = string | number | boolean | null | JsonTree[] | { [key: string]: JsonTree }

const MAX_DEPTH = 12

function refusal(value: unknown, depth: number): string | undefined {
  if (depth > MAX_DEPTH) return `is nested deeper than ${MAX_DEPTH} levels`
  if (typeof value === 'string') return badCharacters(value)
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'is not a finite number'
  if (value === null || typeof value === 'boolean') return undefined
  if (Array.isArray(value)) return value.map((item) => refusal(item, depth + 1)).find(Boolean)
  if (typeof value !== 'object') return 'is not JSON'
  return Object.entries(value)
    .flatMap(([key, item]) => [badCharacters(key), refusal(item, depth + 1)])
    .find(Boolean)
}

/** A free JSON object, each branch checked by itself so that an error names the field it stands in. */
export const jsonObjectSchema = z
  .custom<Record<string, JsonTree>>(isRecord, 'Expected an object.')
  .superRefine((tree, context) => {
    const visit = (value: unknown, path: (string | number)[]): void => {
      if (isSecretReference(value)) {
        const { error } = secretReferenceSchema.safeParse(value)
        for (const issue of error?.issues ?? [])
          context.addIssue({ code: 'custom', path: [...path, ...(issue.path as string[])], message: issue.message })
        return
      }
      if (isRecord(value) && path.length <= MAX_DEPTH) {
        for (const [key, item] of Object.entries(value)) visit(item, [...path, key])
        const badKey = Object.keys(value).map(badCharacters).find(Boolean)
        if (badKey) context.addIssue({ code: 'custom', path, message: `A key ${badKey}.` })
        return
      }
      const bad = refusal(value, path.length)
      if (bad) context.addIssue({ code: 'custom', path, message: `This ${bad}.` })
    }
    visit(tree, [])
  })
  .meta({ type: 'object', additionalProperties: true })
