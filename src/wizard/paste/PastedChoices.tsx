import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useFormContext } from 'react-hook-form'
import type { ChoiceOf, PastedOutcome } from '../../pasted/outcome'

/** What choosing one sets besides its own answer. */
const CHOSEN: Partial<Record<ChoiceOf, (value: string) => Record<string, unknown>>> = {
  clusters: (value) => ({ 'approach.cluster': value, 'approach.existingCluster': true }),
  containers: (value) => ({ 'approach.container': value }),
}

const TITLES: Partial<Record<ChoiceOf, string>> = { clusters: 'Cluster', containers: 'Container' }

interface Props {
  outcomes: readonly PastedOutcome[]
}

/** Where an output names several, the person takes one. */
export function PastedChoices({ outcomes }: Props) {
  const { setValue } = useFormContext()
  const lists = outcomes
    .flatMap(({ choices }) => Object.entries(choices))
    .flatMap(([of, list]) => {
      const set = CHOSEN[of as ChoiceOf]
      return set && list.length > 1 ? [{ of: of as ChoiceOf, list, set }] : []
    })
  return lists.map(({ of, list, set }) => (
    <fieldset key={of} className="pasted-choices">
      <legend>{TITLES[of]}</legend>
      <SpaceBetween direction="horizontal" size="xs">
        {list.map(({ value }) => (
          <Button
            key={value}
            formAction="none"
            onClick={() => {
              for (const [path, chosen] of Object.entries(set(value))) setValue(path, chosen, { shouldDirty: true })
            }}
          >
            {value}
          </Button>
        ))}
      </SpaceBetween>
    </fieldset>
  ))
}
