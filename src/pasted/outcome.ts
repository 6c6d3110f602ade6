import type { Network } from '../answers/network'

/** An answer that the output of a command gave: dotted path, value as the form and the schema take it. */
export interface PastedValue {
  path: string
  value: unknown
}

/** Something to choose from. */
export interface PastedChoice {
  value: string
  /** What tells it from the others: its name, its zone. */
  words: string
}

/** What the choices are for. */
export type ChoiceOf = 'clusters' | 'containers' | 'services'

/** What one document in a pasted text gave. */
export interface PastedOutcome {
  /** The command that prints it: `aws mwaa get-environment`. */
  command: string
  values: PastedValue[]
  choices: Partial<Record<ChoiceOf, PastedChoice[]>>
  /** Lists of the answers' `knownNetwork`; each stands for the whole list there. */
  network: Network
  /** What is worth knowing, or was left out and why; none of it stops anything. */
  remarks: string[]
}

/** What became of a pasted text. A problem says what was found and what is expected; then nothing was taken. */
export type Pasted = { outcomes: PastedOutcome[]; problem?: undefined } | { outcomes: []; problem: string }
