import { join } from 'node:path'
import { z } from 'zod'
import type { Finding } from '../advice/finding'
import { hasErrors } from '../advice/hasErrors'
import { answersSchema } from '../answers/answers'
import { EXAMPLES } from '../answers/examples'
import { generateBundle } from '../bundle/generateBundle'
import { importFiles, importMany } from './importWorkflowFiles'
import { judge } from './judge'
import { type Command, parseArguments, UsageError } from './parseArguments'
import { AnswersError, readAnswers, readManyAnswers } from './readAnswers'
import { USAGE } from './usage'
import { writeFolder, writeZip } from './writeBundle'

const EXIT = { done: 0, wrongAnswers: 1, wrongUsage: 2 } as const

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)
const lineOfFinding = ({ path, message }: Finding) => `${path || 'answers'}: ${message}`

async function check({ answers, json }: Extract<Command, { do: 'check' }>): Promise<number> {
  const { findings } = await judge(readAnswers(answers))
  if (json) print(findings)
  else for (const finding of findings) process.stdout.write(`${finding.severity}  ${lineOfFinding(finding)}\n`)
  return hasErrors(findings) ? EXIT.wrongAnswers : EXIT.done
}

async function write({ answers: file, out, zip }: Extract<Command, { do: 'write' }>): Promise<number> {
  const { answers, findings, catalog } = await judge(readAnswers(file))
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (answers === undefined || errors.length > 0) {
    for (const finding of errors) complain(lineOfFinding(finding))
    return EXIT.wrongAnswers
  }
  for (const finding of findings) complain(`${finding.severity}  ${lineOfFinding(finding)}`)
  const files = generateBundle(answers, catalog)
  if (out !== undefined) await writeFolder(files, out)
  if (zip !== undefined) await writeZip(files, zip)
  return EXIT.done
}

/** Findings and bundles of many answers in one process: asking for each alone takes half a second. */
async function batch({ answers: file, out }: Extract<Command, { do: 'batch' }>): Promise<number> {
  let wrong = false
  for (const { line, raw } of readManyAnswers(file)) {
    const { answers, findings, catalog } = await judge(raw)
    process.stdout.write(`${JSON.stringify(findings)}\n`)
    if (answers === undefined || hasErrors(findings)) wrong = true
    else if (out !== undefined) await writeFolder(generateBundle(answers, catalog), join(out, String(line)))
  }
  return wrong ? EXIT.wrongAnswers : EXIT.done
}

async function run(command: Command): Promise<number> {
  switch (command.do) {
    case 'help':
      process.stdout.write(USAGE)
      return EXIT.done
    case 'schema':
      print(z.toJSONSchema(answersSchema, { io: 'input', unrepresentable: 'any' }))
      return EXIT.done
    case 'example':
      print(EXAMPLES[command.approach])
      return EXIT.done
    case 'check':
      return check(command)
    case 'batch':
      return batch(command)
    case 'import':
      return importFiles(command)
    case 'importBatch':
      return importMany(command)
    case 'write':
      return write(command)
  }
}

async function main(): Promise<number> {
  try {
    return await run(parseArguments(process.argv.slice(2)))
  } catch (error) {
    if (error instanceof AnswersError) {
      complain(error.message)
      return EXIT.wrongAnswers
    }
    if (!(error instanceof UsageError)) throw error
    complain(`${error.message}\n\n${USAGE}`)
    return EXIT.wrongUsage
  }
}

process.exitCode = await main()
