import { environmentLock } from '../../advice/lockChoices'
import type { ApproachKind } from '../../answers/approach'
import type { BundlePlan } from '../plan/bundlePlan'
import { lockedRequirements } from './lockedRequirements'
import { openmetadataNeeds } from './openmetadataRequirement'
import { unlockedRequirements } from './unlockedRequirements'

function openmetadata(plan: BundlePlan): string[] {
  const needs = openmetadataNeeds(plan, plan.pipelines)
  const choice = environmentLock(plan.answers, plan.catalog)
  return choice.kind === 'locked' && plan.catalog.environment
    ? lockedRequirements(plan, needs, choice, plan.catalog.environment)
    : unlockedRequirements(plan, needs)
}

function virtualenvPackage({ release: { virtualenvPin, release } }: BundlePlan): string[] {
  if (virtualenvPin === undefined) return []
  return [
    `# The image of Airflow ${release} has no virtualenv; the version is the one of its constraints.`,
    `virtualenv==${virtualenvPin}`,
  ]
}

const LINES: Record<ApproachKind, (plan: BundlePlan) => string[]> = {
  python: openmetadata,
  virtualenv: virtualenvPackage,
  ecs: () => [],
}

/** What the approach needs installed in the environment itself, without pip's options; empty where it is nothing. */
export function environmentRequirements(plan: BundlePlan): string[] {
  return LINES[plan.answers.approach.kind](plan)
}
