import { useCallback, useMemo, useState } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import type { ServiceDraft } from '../../answers/copyService'
import { useAnswers } from '../state/answersContext'
import type { ListedService } from './listedService'

let made = 0

export function newServiceId(): string {
  made += 1
  return `service-${made}`
}

export interface ServiceList {
  ids: string[]
  /** The services as they stand in the form at this moment. */
  read: () => ListedService[]
  write: (list: ListedService[]) => void
}

/**
 * The services of the form as a list that is changed as a whole, however many of them a change is about: one change of
 * the form, one judgement. Each keeps its id wherever it moves; another set of answers has other ids.
 */
export function useServiceList(): ServiceList {
  const { getValues } = useFormContext()
  const { replaced } = useAnswers()
  const { fields, replace } = useFieldArray({ name: 'services' })
  const freshIds = () => ({ replaced, ids: fields.map(newServiceId) })
  const [known, setKnown] = useState(freshIds)
  let current = known
  if (known.replaced !== replaced || known.ids.length !== fields.length) {
    current = freshIds()
    setKnown(current)
  }
  const { ids } = current
  const read = useCallback(
    () =>
      (getValues('services') as ServiceDraft[]).map((service, index) => ({ id: ids[index] ?? String(index), service })),
    [getValues, ids],
  )
  const write = useCallback(
    (list: ListedService[]) => {
      replace(list.map(({ service }) => service))
      setKnown({ replaced, ids: list.map(({ id }) => id) })
    },
    [replace, replaced],
  )
  return useMemo(() => ({ ids, read, write }), [ids, read, write])
}
