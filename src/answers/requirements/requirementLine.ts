import type { Specifier } from '../../catalog/acceptsVersion'
import type { Marker } from './marker'

/** An option by its long name, with its value where it takes one: `--index-url`, `https://…`. */
export interface PipOption {
  name: string
  value?: string
}

/** Where a logical line stands. The `raw` texts of all lines, with a line break between each, are the text itself. */
interface Place {
  /** The number of its first line, from 1. */
  line: number
  /** As it was written, its continuations and its comment included. */
  raw: string
}

interface Commented extends Place {
  /** What follows ` #` at its end. */
  comment?: string
}

export interface BlankLine extends Place {
  kind: 'blank'
}

export interface CommentLine extends Place {
  kind: 'comment'
  comment: string
}

/** One or more options without a requirement: `-r more.txt`, `--no-index --find-links /wheels`. */
export interface OptionLine extends Commented {
  kind: 'option'
  options: PipOption[]
  /** Words pip drops without a word, as no option takes them. */
  ignored: string[]
}

/** A package by its name: `pandas[excel]>=2,<3; python_version < "3.12"`, `name @ https://…`. */
export interface NamedRequirement extends Commented {
  kind: 'requirement'
  /** Normalised: lower case, one `-` for each run of `-`, `_` and `.`. */
  name: string
  /** The name as it was typed. */
  typed: string
  extras: string[]
  specifiers: Specifier[]
  url?: string
  marker?: Marker
  /** Of its `--hash` options: `sha256:…`. */
  hashes: string[]
  options: PipOption[]
}

/** A package by the place it lies at: a path, a wheel, an address, or what follows `-e`. */
export interface ArtifactLine extends Commented {
  kind: 'artifact'
  location: string
  editable: boolean
  /** Where the name can be read from the file's name or an `#egg=`; normalised. */
  name?: string
  /** Of a wheel, from its file's name. */
  version?: string
  extras: string[]
  marker?: Marker
  hashes: string[]
  options: PipOption[]
}

/** A line that only makes sense once pip has put values of the worker's environment in for `${NAME}`. */
export interface ReferenceLine extends Commented {
  kind: 'reference'
}

/** A line pip refuses. */
export interface WrongLine extends Commented {
  kind: 'error'
  /** What is wrong and what is right. */
  message: string
}

export type RequirementLine =
  | BlankLine
  | CommentLine
  | OptionLine
  | NamedRequirement
  | ArtifactLine
  | ReferenceLine
  | WrongLine
