import { environmentLock } from '../../advice/lockChoices'
import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { lockedRequirements } from './lockedRequirements'
import { mergeRequirements } from './mergeRequirements'
import { openmetadataNeeds } from './openmetadataRequirement'
import { unlockedRequirements } from './unlockedRequirements'

const PATH = 'requirements.txt'

/**
 * MWAA adds Airflow's full constraints unless some line, comments included, holds `-c ` or `--constraint `, each with
 * its blank (the images' requirements reader, read 2026-11-22). Without the blank the opt-out would go unnoticed.
 */
const CONSTRAINT_OPT_OUT = [
  '# --constraint is left out on purpose: OpenMetadata does not install with the full constraints of Airflow.',
  '# Keep the line above: MWAA adds those constraints to a file that does not mention the option at all.',
]

function pythonRequirements(plan: BundlePlan): string[] {
  const needs = openmetadataNeeds(plan, plan.pipelines)
  const choice = environmentLock(plan.answers, plan.catalog)
  const lines =
    choice.kind === 'locked' && plan.catalog.environment
      ? lockedRequirements(plan, needs, choice, plan.catalog.environment)
      : unlockedRequirements(plan, needs)
  return [...CONSTRAINT_OPT_OUT, '', ...lines]
}

function virtualenvPackage(plan: BundlePlan): string[] {
  const { virtualenvPin, release } = plan.release
  if (virtualenvPin === undefined) return []
  return [
    `# The image of Airflow ${release} has no virtualenv; the version is the one of its constraints.`,
    `virtualenv==${virtualenvPin}`,
  ]
}

const LINES = {
  python: pythonRequirements,
  virtualenv: virtualenvPackage,
  ecs: () => [],
} as const

/** What MWAA has to install for these answers, after the person's own lines; no file where it is nothing. */
export function requirementsFile(plan: BundlePlan): GeneratedFile[] {
  const lines = LINES[plan.answers.approach.kind](plan)
  if (lines.length === 0) return []
  return [{ path: PATH, text: mergeRequirements(plan.answers.environment.ownRequirements, lines) }]
}
