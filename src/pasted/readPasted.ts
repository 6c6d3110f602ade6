import { badCharacters } from '../answers/text'
import { documentsIn } from './documents'
import type { Pasted, PastedOutcome } from './outcome'
import type { PastedReader } from './pastedReader'
import { clustersReader } from './readers/clustersReader'
import { environmentReader } from './readers/environmentReader'
import { networkReaders } from './readers/networkReaders'
import { serverReaders } from './readers/serverReaders'
import { taskDefinitionReader } from './readers/taskDefinitionReader'

const READERS: PastedReader[] = [
  environmentReader,
  taskDefinitionReader,
  clustersReader,
  ...networkReaders,
  ...serverReaders,
]

/** Names that AWS or a server gave may hold anything; what could be a secret, or cannot be shown, is not repeated. */
function shown(outcome: PastedOutcome): PastedOutcome {
  const clean = (text: string) => (badCharacters(text) ? 'Something was left out that cannot be shown.' : text)
  const choices = Object.entries(outcome.choices).map(([key, list]) => [
    key,
    list.filter(({ value, words }) => value !== '' && !badCharacters(value) && !badCharacters(words)),
  ])
  return { ...outcome, choices: Object.fromEntries(choices), remarks: outcome.remarks.map(clean) }
}

function readOne(tree: unknown): PastedOutcome | string | undefined {
  for (const reader of READERS) {
    const part = reader.part(tree)
    if (part === undefined || part === null) continue
    const outcome: PastedOutcome = { command: reader.command, values: [], choices: {}, network: {}, remarks: [] }
    return reader.read(part, outcome) ?? shown(outcome)
  }
  return undefined
}

/**
 * What the output of the commands beside the fields says, with whatever of a terminal is around it. Several outputs in
 * one text are all read. Refuses a text that holds none of them, or one whose keys are not what the command prints.
 */
export function readPasted(text: string): Pasted {
  if (text.trim() === '') return { outcomes: [], problem: 'Paste the output of the command.' }
  const { trees, cut, why } = documentsIn(text)
  const read = trees.map(readOne)
  const outcomes = read.filter((one) => one !== undefined && typeof one !== 'string')
  if (outcomes.length > 0) return { outcomes }
  const wrong = read.find((one) => typeof one === 'string')
  if (wrong) return { outcomes: [], problem: wrong }
  if (cut || trees.length === 0) return { outcomes: [], problem: why }
  const commands = READERS.map(({ command }) => command).join(', ')
  return { outcomes: [], problem: `This is the output of none of these commands: ${commands}.` }
}
