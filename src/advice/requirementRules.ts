import type { Answers } from '../answers/answers'
import { withoutGenerated } from '../answers/requirements/generatedSection'
import { parseRequirements } from '../answers/requirements/parseRequirements'
import type { RequirementLine } from '../answers/requirements/requirementLine'
import { essentialPinsOf } from '../catalog/essentialPins'
import { ingestionVersionFor } from '../catalog/ingestionVersion'
import type { LoadedCatalog } from '../catalog/loadedCatalog'
import { nearestMwaaRelease } from '../catalog/mwaaReleases'
import type { Finding } from './finding'
import { environmentLock } from './lockChoices'
import type { Clash, ClashContext } from './requirements/clash'
import { requirementClashes } from './requirements/requirementClashes'
import { editedText } from './requirements/requirementEdits'
import type { Rule } from './rule'

const PATH = 'environment.ownRequirements'

/** A file of another environment may clash in hundreds of lines; nobody reads more than these one by one. */
const MOST_FINDINGS = 10

/** What the bundle writes beside their lines; undefined where it writes no requirements.txt. */
function contextOf(answers: Answers, catalog: LoadedCatalog): ClashContext | undefined {
  const { release, python, virtualenvPin } = nearestMwaaRelease(answers.environment.release)
  const common = { release, python, essential: essentialPinsOf(release) }
  const { kind } = answers.approach
  if (kind === 'virtualenv' && virtualenvPin !== undefined) {
    const pins = new Map([['virtualenv', virtualenvPin]])
    return { ...common, pins, pinsOf: `the constraints of Airflow ${release}`, airflowConstraints: true }
  }
  if (kind !== 'python') return undefined
  const version = ingestionVersionFor(answers.openmetadata.server)
  const choice = environmentLock(answers, catalog)
  const resolution = choice.kind === 'unresolved' ? choice.nearest : choice.resolution
  return {
    ...common,
    pins: choice.kind === 'locked' ? choice.pins : new Map(),
    pinsOf: `the lock of OpenMetadata ${version} beside Airflow ${release}`,
    airflowConstraints: false,
    openmetadata: { version, offered: resolution?.offered ?? [] },
  }
}

function findingOf({ line: _, fix, ...said }: Clash, lines: readonly RequirementLine[]): Finding {
  const changes = fix && [{ path: PATH, value: editedText(lines, fix.edits) }]
  return { ...said, path: PATH, ...(fix && changes ? { fix: { label: fix.label, changes } } : {}) }
}

/** Errors with a fix beyond the first ones: one finding that settles all of them. */
function together(errors: readonly Clash[], lines: readonly RequirementLine[]): Finding[] {
  if (errors.length <= MOST_FINDINGS) return []
  const edits = new Map(errors.flatMap(({ fix }) => (fix ? [...fix.edits] : [])))
  return [
    {
      severity: 'error',
      path: PATH,
      message: `${errors.length} lines clash with what MWAA holds or the bundle installs; the first ${MOST_FINDINGS} are named here. Give each the version it may have, or remove it.`,
      fix: {
        label: `Put all ${errors.length} lines right`,
        changes: [{ path: PATH, value: editedText(lines, edits) }],
      },
    },
  ]
}

/** Remarks beyond the first ones, by their lines. */
function others(remarks: readonly Clash[]): Finding[] {
  if (remarks.length === 0) return []
  const numbers = remarks.slice(0, 50).map(({ line }) => line)
  const more = remarks.length > numbers.length ? ' and more' : ''
  return [
    { severity: 'info', path: PATH, message: `The like is to be said of the lines ${numbers.join(', ')}${more}.` },
  ]
}

const ownRequirements: Rule = {
  needs: [PATH, 'environment.release', 'openmetadata.server', 'approach.kind'],
  check: (answers, catalog) => {
    const own = answers.environment.ownRequirements
    if (own === undefined) return []
    const context = contextOf(answers, catalog)
    if (!context) return []
    const lines = withoutGenerated(parseRequirements(own))
    const clashes = requirementClashes(lines, context)
    const fixable = clashes.filter(({ severity, fix }) => severity === 'error' && fix !== undefined)
    const alone = clashes.filter(({ severity, fix }) => severity === 'error' && fix === undefined)
    const remarks = clashes.filter(({ severity }) => severity !== 'error')
    return [
      ...[...fixable.slice(0, MOST_FINDINGS), ...alone].map((clash) => findingOf(clash, lines)),
      ...together(fixable, lines),
      ...remarks.slice(0, MOST_FINDINGS).map((clash) => findingOf(clash, lines)),
      ...others(remarks.slice(MOST_FINDINGS)),
    ]
  },
}

export const requirementRules: Rule[] = [ownRequirements]
