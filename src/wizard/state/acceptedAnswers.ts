/**
 * Answers as the schema understands them, or as they stand where it refuses them. The schema is loaded only now; should
 * that fail, the answers stay as they stand, too: the form takes either.
 */
export async function acceptedAnswers(raw: unknown): Promise<unknown> {
  try {
    const { answersSchema } = await import('../../answers/answers')
    return answersSchema.safeParse(raw).data ?? raw
  } catch {
    return raw
  }
}
