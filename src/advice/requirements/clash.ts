import type { Severity } from '../finding'
import type { LineEdits } from './requirementEdits'

/** Something about a line of a person's own requirements.txt. */
export interface Clash {
  line: number
  severity: Severity
  /** Begins with `Line 17: `. */
  message: string
  reason?: string
  source?: string
  fix?: { label: string; edits: LineEdits }
}

/** What the lines of a person's own requirements.txt are held against. */
export interface ClashContext {
  /** Airflow's release, "2.10.3". */
  release: string
  /** The minor version of its Python, "3.11". */
  python: string
  /** What we write beside their lines, each package by its normalised name. */
  pins: ReadonlyMap<string, string>
  /** Where the pins come from, as a part of a sentence: `the lock of OpenMetadata 1.12.14.2 beside Airflow 2.10.3`. */
  pinsOf: string
  /** What MWAA holds and nobody can lift. */
  essential: Readonly<Record<string, string>>
  /** Whether the file is installed under Airflow's own constraints; a lock of OpenMetadata is not. */
  airflowConstraints: boolean
  /** OpenMetadata as we ask for it; undefined where it is not installed from this file. */
  openmetadata?: { version: string; offered: readonly string[] }
}
