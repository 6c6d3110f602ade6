import FormField from '@cloudscape-design/components/form-field'
import Multiselect from '@cloudscape-design/components/multiselect'
import { useFormContext } from 'react-hook-form'
import { valueAt } from '../../answers/valueAt'
import { useAnswers } from '../state/answersContext'

interface Known {
  id: string
  vpc: string
  zone?: string
  name?: string
}

interface Props {
  part: 'subnets' | 'securityGroups'
  label: string
}

const listed = (value: unknown) => (Array.isArray(value) ? value.map(String) : String(value ?? '').split(/[\s,;]+/))

/** Chooses among the subnets or groups that were pasted, by name and zone; nothing where none were. */
export function KnownNetworkChoice({ part, label }: Props) {
  const { values } = useAnswers()
  const { setValue } = useFormContext()
  const known = valueAt(values, `knownNetwork.${part}`)
  if (!Array.isArray(known) || known.length === 0) return null
  const options = (known as Known[]).map(({ id, vpc, zone, name }) => ({
    value: id,
    label: name ? `${name} (${id})` : id,
    description: [zone, vpc].filter(Boolean).join(', '),
  }))
  const chosen = listed(valueAt(values, `approach.${part}`))
  const others = chosen.filter((id) => id !== '' && !options.some(({ value }) => value === id))
  return (
    <FormField label={label}>
      <Multiselect
        options={options}
        selectedOptions={options.filter(({ value }) => chosen.includes(value))}
        filteringType="auto"
        placeholder="Choose from what was pasted"
        deselectAriaLabel={({ label }) => `Remove ${label}`}
        onChange={({ detail }) => {
          const picked = detail.selectedOptions.flatMap(({ value }) => value ?? [])
          setValue(`approach.${part}`, [...others, ...picked].join('\n'), { shouldDirty: true })
        }}
      />
    </FormField>
  )
}
