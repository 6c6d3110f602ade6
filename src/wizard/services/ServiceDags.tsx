import SpaceBetween from '@cloudscape-design/components/space-between'
import { useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { metadataScheduleOf, staggeredSchedule } from '../../answers/staggeredSchedule'
import { ChoiceInput } from '../../components/ChoiceInput'
import { ScheduleInput } from './ScheduleInput'
import { StaggerSchedules } from './StaggerSchedules'

const OPTIONS = [
  { value: 'each', label: 'A DAG for each pipeline', description: 'Each runs on a schedule of its own.' },
  {
    value: 'one',
    label: 'One DAG',
    description: 'Metadata first; the others after it, if it has succeeded. One schedule.',
  },
]

const countOf = (pipelines: unknown) => (Array.isArray(pipelines) ? pipelines.length : 0)

/** Whether the pipelines of a service have a DAG each or stand in one; asked as soon as there are two. */
export function ServiceDags({ path }: { path: string }) {
  const { getValues, setValue } = useFormContext()
  const kind: unknown = useWatch({ name: `${path}.dags.kind` })
  const count: number = useWatch({ name: `${path}.pipelines`, compute: countOf })
  // The schema has no place for a schedule beside DAGs of their own, so it waits here until it is wanted again.
  const parked = useRef<unknown>(undefined)
  const complete = (picked: string) => {
    if (picked === 'one') {
      const own =
        metadataScheduleOf(getValues(`${path}.pipelines`)) ?? staggeredSchedule('metadata', Number(path.split('.')[1]))
      const schedule = parked.current === undefined ? own : parked.current
      return setValue(`${path}.dags`, { kind: 'one', schedule }, { shouldDirty: true })
    }
    parked.current = getValues(`${path}.dags.schedule`)
    setValue(`${path}.dags`, { kind: 'each' }, { shouldDirty: true })
  }
  if (kind !== 'one' && count < 2) return null
  return (
    <SpaceBetween size="s">
      <ChoiceInput name={`${path}.dags.kind`} label="DAGs" options={OPTIONS} onPicked={complete} />
      {kind === 'one' ? (
        <ScheduleInput name={`${path}.dags.schedule`} />
      ) : (
        <StaggerSchedules only={Number(path.split('.')[1])} />
      )}
    </SpaceBetween>
  )
}
