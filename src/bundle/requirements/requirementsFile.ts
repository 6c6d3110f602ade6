import { takesWheels } from '../../advice/takesWheels'
import { namesIndex } from '../../answers/requirements/namesIndex'
import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { PLUGINS_FOLDER } from '../wheels/pluginsFolder'
import { environmentRequirements } from './environmentRequirements'
import { mergeRequirements } from './mergeRequirements'

const PATH = 'requirements.txt'

/**
 * MWAA adds Airflow's full constraints unless some line, comments included, holds `-c ` or `--constraint `, each with
 * its blank (the images' requirements reader, read 2026-11-22). Without the blank the opt-out would go unnoticed.
 */
const CONSTRAINT_OPT_OUT = [
  '# --constraint is left out on purpose: OpenMetadata does not install with the full constraints of Airflow.',
  '# Keep the line above: MWAA adds those constraints to a file that does not mention the option at all.',
  '',
]

/** Constraints by their address are out of reach; the wheels were collected under them. */
const CLOSED_OPT_OUT = [
  '# --constraint is left out on purpose: its address is out of reach, and the wheels were collected under it.',
  '',
]

const FROM_WHEELS = [
  '# The network is closed: pip takes every package from the wheels of plugins.zip and looks at no index.',
  `--find-links ${PLUGINS_FOLDER}`,
  '--no-index',
  '',
]

function options({ answers }: BundlePlan): string[] {
  const { environment, approach } = answers
  const wheels = takesWheels(answers) && !namesIndex(environment.ownRequirements)
  const optOut = approach.kind === 'python' ? CONSTRAINT_OPT_OUT : wheels ? CLOSED_OPT_OUT : []
  return wheels ? [...optOut, ...FROM_WHEELS] : optOut
}

/** What MWAA has to install for these answers, after the person's own lines; no file where it is nothing. */
export function requirementsFile(plan: BundlePlan): GeneratedFile[] {
  const lines = environmentRequirements(plan)
  if (lines.length === 0) return []
  const text = mergeRequirements(plan.answers.environment.ownRequirements, [...options(plan), ...lines])
  return [{ path: PATH, text }]
}
