export interface Step {
  id: StepId
  title: string
  /** What is asked and why, under the step's heading. */
  lead: string
}

export type StepId = 'environment' | 'approach' | 'services' | 'runtime' | 'review'

export const STEPS: Step[] = [
  {
    id: 'environment',
    title: 'Environment',
    lead: 'Which MWAA environment runs the ingestion, and which OpenMetadata server it reports to. The versions decide everything that follows.',
  },
  {
    id: 'approach',
    title: 'Approach',
    lead: 'Where the ingestion runs: in the worker itself, in a container of its own, or in a virtualenv. The verdicts are for the versions you gave.',
  },
  {
    id: 'services',
    title: 'Services',
    lead: 'What to catalogue, and how often. Each pipeline of a service becomes a DAG, or all of them one.',
  },
  {
    id: 'runtime',
    title: 'Runtime',
    lead: 'How the DAGs run. The defaults are sound; change what your account does differently.',
  },
  {
    id: 'review',
    title: 'Review',
    lead: 'What you said, what to know about it, and the files. Download them when no error is left.',
  },
]

export const stepIndex = (id: StepId): number => STEPS.findIndex((step) => step.id === id)

/** The step on which the answer at a path is given. */
export function stepOf(path: string): StepId {
  const [room, part] = path.split('.')
  // Asked for where the files are decided, though it belongs to the environment.
  if (path === 'environment.ownRequirements') return 'runtime'
  if (room === 'environment' || room === 'openmetadata') return 'environment'
  if (room === 'approach') return part === undefined || part === 'kind' ? 'approach' : 'runtime'
  if (room === 'services') return 'services'
  return room === 'runtime' ? 'runtime' : 'review'
}
