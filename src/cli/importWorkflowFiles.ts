import { z } from 'zod'
import type { Answers } from '../answers/answers'
import { EXAMPLES } from '../answers/examples'
import { withPlaceholders } from '../answers/withPlaceholders'
import { connectorLineFor } from '../catalog/connectorLineFor'
import { loadConnectorLine } from '../catalog/loadConnectorLine'
import { importWorkflows } from '../import/importWorkflows'
import type { ImportOutcome } from '../import/outcome'
import { withImported } from '../import/withImported'
import { AnswersError, readAnswers, readManyAnswers, readNamed } from './readAnswers'

const NEWEST = EXAMPLES.ecs.openmetadata.server

const jobSchema = z.strictObject({ files: z.array(z.string()).min(1), server: z.string().optional() })

async function importFrom(files: string[], server: string, beside: Answers['services']): Promise<ImportOutcome> {
  const line = await loadConnectorLine(connectorLineFor(server))
  return importWorkflows(files.map(readNamed), line, beside)
}

const complain = (line: string) => process.stderr.write(`${line}\n`)

function tell({ unplaced, replaced, remarks, problems }: ImportOutcome): void {
  for (const { file, line, message } of problems) complain(`${file}:${line}: ${message}`)
  for (const { file, line, path, why } of unplaced)
    complain(`${file}:${line}: not placed: ${path || 'workflow'}: ${why}`)
  for (const { file, line, path, name } of replaced)
    complain(`${file}:${line}: secret left behind: ${path}: put its value under ${name}`)
  for (const { file, line, message } of remarks) complain(`${file}:${line}: ${message}`)
}

/**
 * Prints answers with what the workflows say laid over those given, and tells on standard error what has no place and
 * which secrets were replaced. Gives 1 where a text is no workflow or none became a pipeline.
 */
export async function importFiles(command: {
  files: string[]
  base: string | undefined
  server: string | undefined
}): Promise<number> {
  const base = command.base === undefined ? undefined : readAnswers(command.base)
  const { answers } = withPlaceholders(base ?? {})
  const server = command.server ?? (base === undefined ? NEWEST : answers.openmetadata.server)
  const outcome = await importFrom(command.files, server, base === undefined ? [] : answers.services)
  tell(outcome)
  process.stdout.write(`${JSON.stringify(withImported(base, server, outcome), null, 2)}\n`)
  return outcome.problems.length > 0 || outcome.workflows.length === 0 ? 1 : 0
}

/** Many imports in one process: for each line of the list what became of its files, as a line of JSON. */
export async function importMany(command: { list: string; server: string | undefined }): Promise<number> {
  let wrong = false
  for (const { line, raw } of readManyAnswers(command.list)) {
    const job = jobSchema.safeParse(raw)
    if (!job.success) throw new AnswersError(`Line ${line}: expected {"files": ["a.yaml"], "server": "1.12.14"}.`)
    const outcome = await importFrom(job.data.files, job.data.server ?? command.server ?? NEWEST, [])
    if (outcome.problems.length > 0) wrong = true
    process.stdout.write(`${JSON.stringify(outcome)}\n`)
  }
  return wrong ? 1 : 0
}
