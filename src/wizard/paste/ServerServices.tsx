import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { PastedOutcome } from '../../pasted/outcome'
import { servicesFromServer } from './servicesFromServer'

interface Props {
  outcomes: readonly PastedOutcome[]
}

const counted = (count: number) => (count === 1 ? '1 service' : `${count} services`)

/** The services that the server has already: they can be taken over with the connections stored there. */
export function ServerServices({ outcomes }: Props) {
  const { getValues, setValue } = useFormContext()
  const [said, setSaid] = useState('')
  const there = outcomes.flatMap(({ choices }) => choices.services ?? [])
  if (there.length === 0) return null
  const add = () => {
    const { services, added } = servicesFromServer(getValues('services'), there)
    if (added > 0) setValue('services', services, { shouldDirty: true })
    setSaid(
      added > 0 ? `${counted(added)} added on the Services step.` : 'All of them are on the Services step already.',
    )
  }
  return (
    <SpaceBetween direction="horizontal" size="s" alignItems="center">
      <Button formAction="none" onClick={add}>
        Take over {counted(there.length)}
      </Button>
      <span role="status">{said || there.map(({ value, words }) => `${value} (${words})`).join(', ')}</span>
    </SpaceBetween>
  )
}
