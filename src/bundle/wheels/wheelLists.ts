import { takesWheels } from '../../advice/takesWheels'
import { stripGenerated } from '../../answers/requirements/generatedSection'
import { namesIndex } from '../../answers/requirements/namesIndex'
import { parseRequirements } from '../../answers/requirements/parseRequirements'
import type { BundlePlan } from '../plan/bundlePlan'
import { environmentRequirements } from '../requirements/environmentRequirements'
import { virtualenvOf } from '../requirements/virtualenvRequirements'

/** Packages to collect as wheels that are installed together: what one pip on the worker asks for. */
export interface WheelList {
  /** Its name in the folder `wheels`. */
  name: string
  lines: string[]
}

/** What the versions MWAA holds are written to; pip reads the name from the list's own folder. */
export const CONSTRAINTS = 'constraints.txt'

/** The packages a person's own file asks for. Its options are for MWAA: they point at places that are there only. */
function ownPackages(own = ''): string[] {
  const packages = parseRequirements(stripGenerated(own)).filter(({ kind }) => kind === 'requirement')
  return packages.length === 0 ? [] : [...packages.map(({ raw }) => raw), '']
}

/** A virtualenv's own package is pinned as Airflow's constraints have it, and so is what it needs in turn. */
function constraintOf({ answers: { approach }, release: { release, python } }: BundlePlan): string {
  if (approach.kind === 'python') return CONSTRAINTS
  return `https://raw.githubusercontent.com/apache/airflow/constraints-${release}/constraints-${python}.txt`
}

function environmentList(plan: BundlePlan): WheelList[] {
  const { ownRequirements } = plan.answers.environment
  const lines = environmentRequirements(plan)
  if (lines.length === 0 || namesIndex(ownRequirements)) return []
  return [
    {
      name: 'requirements.txt',
      lines: [
        '# The packages of requirements.txt, without the options that are for MWAA.',
        `--constraint ${constraintOf(plan)}`,
        '',
        ...ownPackages(ownRequirements),
        ...lines,
      ],
    },
  ]
}

/** Pipelines that ask for the same packages share a list. */
function virtualenvLists(plan: BundlePlan): WheelList[] {
  const lists = new Map<string, WheelList>()
  for (const pipeline of plan.pipelines) {
    const { requirements } = virtualenvOf(plan, pipeline)
    const key = requirements.join('\n')
    const list = lists.get(key) ?? { name: `virtualenv-${pipeline.slug}.txt`, lines: ['', ...requirements] }
    list.lines.unshift(`# The packages of the virtualenv of ${pipeline.runBy}`)
    lists.set(key, list)
  }
  return [...lists.values()]
}

/** Everything the workers install from wheels, a list for each pip that runs there; none where they reach an index. */
export function wheelLists(plan: BundlePlan): WheelList[] {
  if (!takesWheels(plan.answers)) return []
  return [...environmentList(plan), ...(plan.answers.approach.kind === 'virtualenv' ? virtualenvLists(plan) : [])]
}
