import { z } from 'zod'
import { cleanText } from './cleanText'
import { looksLikeSecret } from './looksLikeSecret'
import type { TextRule } from './textRule'

// Without this, zod probes `new Function` once, which the page's Content-Security-Policy reports as a violation.
z.config({ jitless: true })

const CONTROL = /[\p{Cc}\u2028\u2029]/u
const LONE_SURROGATE = /\p{Cs}/u

/** Says what is wrong with the characters of a text, or undefined: control characters, half an emoji, or a secret's value. */
export function badCharacters(value: string): string | undefined {
  if (CONTROL.test(value)) return 'contains a control character or line break; remove it'
  if (LONE_SURROGATE.test(value)) return 'contains half of a character (a lone surrogate); type it again'
  const secret = looksLikeSecret(value)
  return secret && `looks like ${secret}; values of secrets do not belong here, only their names`
}

/** What the JSON Schema says of a text answer; zod keeps only plain constraints, not the refinements below. */
function describe({ like, pattern, max }: TextRule) {
  return { description: like, ...(pattern ? { pattern: pattern.source } : {}), ...(max ? { maxLength: max } : {}) }
}

/**
 * A text answer: cleaned of what pasting adds, then held to a pattern. Refuses empty text, control characters,
 * lone surrogates and values of secrets. Every message says what is right.
 */
export function text(rule: TextRule) {
  return z
    .string({ error: `Expected ${rule.like}.` })
    .meta(describe(rule))
    .transform((pasted) => {
      const cleaned = cleanText(pasted)
      return rule.understand ? rule.understand(cleaned) : cleaned
    })
    .pipe(
      z.string().superRefine((value, context) => {
        const refuse = (message: string) => context.addIssue({ code: 'custom', message })
        if (value === '') return refuse(`Enter ${rule.like}.`)
        const bad = badCharacters(value)
        if (bad) return refuse(`This ${bad}. Expected ${rule.like}.`)
        if (value.length > (rule.max ?? 1024))
          return refuse(`At most ${rule.max ?? 1024} characters. Expected ${rule.like}.`)
        if (rule.pattern?.test(value) === false || rule.accept?.(value) === false) refuse(`Expected ${rule.like}.`)
      }),
    )
}

/** A text answer that may be left out; blank counts as left out. */
export function optionalText(rule: TextRule) {
  return z
    .string()
    .meta(describe(rule))
    .optional()
    .transform((pasted) => (pasted === undefined || cleanText(pasted) === '' ? undefined : pasted))
    .pipe(text(rule).optional())
}

/** Several texts given as a list, or as one text with commas, blanks, quotes, brackets or line breaks between them. */
export function textList(rule: TextRule, bounds: { min: number; max: number; of: string }) {
  return z
    .union([z.string(), z.array(z.string())], { error: `Expected ${bounds.of}.` })
    .transform((given) =>
      (typeof given === 'string' ? given.split(/[\s,;[\]"']+/) : given.map(cleanText)).filter((item) => item !== ''),
    )
    .pipe(
      z
        .array(text(rule))
        .min(bounds.min, `Enter ${bounds.of}: ${rule.like}.`)
        .max(bounds.max, `At most ${bounds.max} ${bounds.of}.`)
        .refine((items) => new Set(items).size === items.length, 'The same value stands here twice.'),
    )
}

/** Such a list that may be left out; a blank one counts as left out. */
export function optionalTextList(rule: TextRule, bounds: { max: number; of: string }) {
  const isBlank = (given: unknown) =>
    (Array.isArray(given) ? given : [given]).every((item) => cleanText(String(item ?? '')) === '')
  return z
    .union([z.string(), z.array(z.string())], { error: `Expected ${bounds.of}.` })
    .optional()
    .transform((given) => (isBlank(given) ? undefined : given))
    .pipe(textList(rule, { ...bounds, min: 1 }).optional())
}

/** A whole number, also when it arrives as text from a form field. */
export function wholeNumber(bounds: { min: number; max: number; unit: string }) {
  const like = `Enter a whole number of ${bounds.unit} from ${bounds.min} to ${bounds.max}.`
  return z
    .union([z.number(), z.string()], { error: like })
    .transform((given) =>
      typeof given === 'number' ? given : cleanText(given) === '' ? Number.NaN : Number(cleanText(given)),
    )
    .pipe(z.number({ error: like }).int(like).min(bounds.min, like).max(bounds.max, like))
}
