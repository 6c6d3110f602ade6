/** What holds for a text answer. */
export interface TextRule {
  /** What a right value looks like; shown whenever the value is refused. */
  like: string
  pattern?: RegExp
  /** What a pattern cannot say. */
  accept?: (value: string) => boolean
  max?: number
  /** Turns what people paste into what is meant, after blanks and quotes are off. */
  understand?: (pasted: string) => string
}
