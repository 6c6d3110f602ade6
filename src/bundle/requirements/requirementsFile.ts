import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { mergeRequirements } from './mergeRequirements'
import { openmetadataNeeds } from './openmetadataRequirement'

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
  const kept = Object.entries(plan.release.keepPins ?? {})
  return [
    ...CONSTRAINT_OPT_OUT,
    '',
    `# The ingestion package of server ${plan.answers.openmetadata.server}, with the extras of the chosen connectors.`,
    needs.openmetadata,
    ...needs.packages,
    ...needs.cures.flatMap((cure) => [`# ${cure.reason}`, cure.requirement]),
    ...(kept.length > 0
      ? [`# Must stay as the image has them, or Airflow ${plan.release.release} itself stops importing`]
      : []),
    ...kept.map(([name, version]) => `${name}==${version}`),
  ]
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

/** What MWAA has to install for these answers, below the lines the environment has already; no file where it is nothing. */
export function requirementsFile(plan: BundlePlan): GeneratedFile[] {
  const lines = LINES[plan.answers.approach.kind](plan)
  return lines.length === 0
    ? []
    : [{ path: PATH, text: mergeRequirements(plan.answers.environment.ownRequirements, lines) }]
}
