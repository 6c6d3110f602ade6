import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { PastedOutcome } from '../../pasted/outcome'
import { filledFrom } from './filledFrom'

interface Before {
  path: string
  value: unknown
}

/** What the outcomes would set: their values, and the facts of the network laid over those known already. */
function changesOf(outcomes: readonly PastedOutcome[], known: unknown): Before[] {
  const network = Object.assign({}, ...outcomes.map((outcome) => outcome.network)) as object
  const facts = Object.keys(network).length > 0
  return [
    ...outcomes.flatMap(({ values }) => values),
    ...(facts ? [{ path: 'knownNetwork', value: { ...(known as object | undefined), ...network } }] : []),
  ]
}

/** Fills the form from outcomes, and takes that back. */
export function useFill() {
  const { getValues, setValue } = useFormContext()
  const [before, setBefore] = useState<Before[]>()
  const set = (changes: readonly Before[]) => {
    for (const { path, value } of changes) setValue(path, value, { shouldDirty: true })
  }
  return {
    filled: before !== undefined,
    fill: (outcomes: readonly PastedOutcome[]) => {
      const changes = changesOf(outcomes, getValues('knownNetwork'))
      setBefore(changes.map(({ path }) => ({ path, value: getValues(path) })))
      set(changes)
      for (const { command, values } of outcomes) filledFrom.add(command, values)
    },
    takeBack: () => {
      set(before ?? [])
      filledFrom.forget((before ?? []).map(({ path }) => path))
      setBefore(undefined)
    },
  }
}
