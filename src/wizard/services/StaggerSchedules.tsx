import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { type ScheduleChange, staggeredChanges } from '../../answers/staggeredChanges'
import { textAt } from '../../answers/valueAt'
import './ScheduleMeaning.css'

/** More rows than anybody reads; the rest is counted. */
const SHOWN = 30

interface Props {
  /** The place of a service, where it is about one. */
  only?: number
}

/** Moves the pipelines to times after one another, once the person has seen what changes. */
export function StaggerSchedules({ only }: Props) {
  const { getValues, setValue } = useFormContext()
  const [changes, setChanges] = useState<ScheduleChange[]>()
  const close = () => setChanges(undefined)
  const services = () => getValues('services') as Record<string, unknown>[]
  const take = () => {
    const next = structuredClone(services())
    for (const { service, pipeline, to } of changes ?? []) {
      const row = (next[service]?.pipelines as Record<string, unknown>[] | undefined)?.[pipeline]
      if (row) row.schedule = to
    }
    setValue('services', next, { shouldDirty: true })
    close()
  }
  const nameOf = (place: number) => textAt(services()[place], 'name').trim() || `Service ${place + 1}`
  return (
    <>
      <Button onClick={() => setChanges(staggeredChanges(services(), only))}>Stagger schedules</Button>
      {changes && (
        <Modal
          visible
          onDismiss={close}
          closeAriaLabel="Close"
          header="Stagger schedules"
          footer={
            <Box float="right">
              <SpaceBetween direction="horizontal" size="xs">
                <Button variant="link" onClick={close}>
                  {changes.length > 0 ? 'Cancel' : 'Close'}
                </Button>
                {changes.length > 0 && (
                  <Button variant="primary" onClick={take}>
                    Change {changes.length === 1 ? '1 schedule' : `${changes.length} schedules`}
                  </Button>
                )}
              </SpaceBetween>
            </Box>
          }
        >
          <SpaceBetween size="m">
            <Box variant="p">
              {changes.length > 0
                ? 'Metadata first, the others of its service an hour apart, and each service at another minute. Times are UTC.'
                : 'They start after one another already. What runs by hand, several times a day or in one DAG stays as it is.'}
            </Box>
            {changes.length > 0 && (
              <table className="runs">
                <thead>
                  <tr>
                    <th scope="col">Pipeline</th>
                    <th scope="col">Now</th>
                    <th scope="col">Then</th>
                  </tr>
                </thead>
                <tbody>
                  {changes.slice(0, SHOWN).map(({ service, pipeline, type, from, to }) => (
                    <tr key={`${service}.${pipeline}`}>
                      <th scope="row">
                        {nameOf(service)}, {type}
                      </th>
                      <td>{from}</td>
                      <td>{to}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {changes.length > SHOWN && <Box variant="p">And {changes.length - SHOWN} more.</Box>}
          </SpaceBetween>
        </Modal>
      )}
    </>
  )
}
