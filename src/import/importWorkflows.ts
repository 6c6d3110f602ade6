import type { ConnectorLine } from '../catalog/connectorLine'
import { ImportLog } from './importLog'
import { entryOf, type LinedMap, textOf } from './lined'
import { mergeServers } from './mergeServers'
import { mergeServices } from './mergeServices'
import type { ImportOutcome, Remark } from './outcome'
import { readSourceType } from './readSourceType'
import { type ReadWorkflow, readWorkflow } from './readWorkflow'
import { readYaml } from './readYaml'
import { SecretNaming } from './secretNaming'

export interface WorkflowFile {
  name: string
  text: string
}

/** What is pasted by hand is far smaller; more only keeps the page from answering. */
const LONGEST = 5_000_000
const MOST_WORKFLOWS = 500

interface Found {
  tree: LinedMap
  log: ImportLog
}

function documentsOf({ name, text }: WorkflowFile, found: Found[], logs: ImportLog[], problems: Remark[]): void {
  const problem = (line: number, message: string) => problems.push({ file: name, line, message })
  const documents = readYaml(text)
  if (documents.length === 0) problem(1, 'There is nothing in it. Expected the YAML of a workflow.')
  for (const document of documents) {
    if ('fault' in document) {
      problem(document.fault.line, `It cannot be read: ${document.fault.why}.`)
      continue
    }
    const { tree, lost } = document
    if (tree.kind !== 'map' || entryOf(tree, 'source') === undefined) {
      problem(tree.line, 'This is no workflow. Expected source, sink and workflowConfig.')
      continue
    }
    const log = new ImportLog(name)
    logs.push(log)
    for (const { path, line, why } of lost) log.leaveOut({ line }, path, why)
    found.push({ tree, log })
  }
}

const serviceNameOf = ({ tree }: Found) => textOf(entryOf(entryOf(tree, 'source'), 'serviceName'))?.trim()

function connectorsByService(found: readonly Found[], line: ConnectorLine): Map<string, string> {
  return new Map(
    found.flatMap((each) => {
      const name = serviceNameOf(each)
      const type = textOf(entryOf(entryOf(each.tree, 'source'), 'type'))
      const connector = type && readSourceType(type, undefined, line)?.connector
      return name && connector ? [[name, connector] as const] : []
    }),
  )
}

/**
 * Turns existing workflow configs, one or several in a text, into services and pipelines of the answers. Whatever has
 * no place there is listed with file, line and path; the value of a secret is left behind and a name stands for it.
 * `beside` are the services there already: a workflow such as TestSuite names its service only. Never throws, whatever
 * the texts hold, and nothing of the outcome holds a value that was in the place of a secret.
 */
export function importWorkflows(
  files: readonly WorkflowFile[],
  line: ConnectorLine,
  beside: readonly { name: string; connector: string }[] = [],
): ImportOutcome {
  const found: Found[] = []
  const logs: ImportLog[] = []
  const problems: Remark[] = []
  let length = 0
  for (const file of files) {
    length += file.text.length
    if (length > LONGEST)
      problems.push({ file: file.name, line: 1, message: 'More than 5 MB at once; open fewer files.' })
    else documentsOf(file, found, logs, problems)
  }
  const connectorOf = new Map([
    ...beside.map(({ name, connector }) => [name, connector] as const),
    ...connectorsByService(found, line),
  ])
  const reading = { line, naming: new SecretNaming(), connectorOf }
  const read: { workflow: ReadWorkflow; log: ImportLog }[] = []
  for (const { tree, log } of found) {
    if (read.length >= MOST_WORKFLOWS) {
      log.leaveOut(tree, [], `The whole workflow is left out: at most ${MOST_WORKFLOWS} at once.`)
      continue
    }
    const workflow = readWorkflow(tree, reading, log)
    if (workflow) read.push({ workflow, log })
  }
  const server = mergeServers(read)
  const { services, workflows } = mergeServices(read)
  return {
    services,
    workflows,
    server,
    unplaced: logs.flatMap(({ unplaced }) => unplaced),
    replaced: logs.flatMap(({ replaced }) => replaced),
    remarks: logs.flatMap(({ remarks }) => remarks),
    problems,
  }
}
