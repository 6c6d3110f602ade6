import { looksLikeSecret } from '../../answers/looksLikeSecret'
import { acceptedAnswers } from './acceptedAnswers'
import { toFormValues } from './toFormValues'

const MAX_BYTES = 5_000_000

export type ReadAnswers = { values: Record<string, unknown>; secretsDropped: boolean } | { problem: string }

/** An answers.json as the form holds it, or why it cannot be read. A file with errors in it opens: the pages show them. */
export async function readAnswersFile(file: File): Promise<ReadAnswers> {
  if (file.size > MAX_BYTES) return { problem: `${file.name} is larger than 5 MB; an answers.json is far smaller.` }
  const text = await file.text()
  try {
    const raw: unknown = JSON.parse(text)
    if (typeof raw !== 'object' || raw === null || !('environment' in raw || 'services' in raw))
      return { problem: `${file.name} is JSON, but not the answers.json of a bundle.` }
    return { values: toFormValues(await acceptedAnswers(raw)), secretsDropped: looksLikeSecret(text) !== undefined }
  } catch {
    return { problem: `${file.name} is not JSON. Choose the answers.json of a bundle.` }
  }
}
