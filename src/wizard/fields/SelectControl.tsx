import Select from '@cloudscape-design/components/select'
import { shownDefault } from '../../advice/fields/shownDefault'
import type { BooleanField, EnumField } from '../../catalog/field'
import type { ControlProps } from './fieldControl'
import { Labelled } from './Labelled'

const YES_NO = ['Yes', 'No'].map((label) => ({ value: String(label === 'Yes'), label }))

/** One of a few values, or none: three states for yes and no, because left out keeps OpenMetadata's default. */
export function SelectControl({ field, value, onChange, ...around }: ControlProps<BooleanField | EnumField>) {
  const preset = shownDefault(field)
  const none = { value: '', label: preset ? `Not set (default: ${preset})` : 'Not set' }
  const known = field.type === 'boolean' ? YES_NO : field.values.map((one) => ({ value: one, label: one }))
  const current = value === undefined || value === null ? '' : typeof value === 'object' ? '{…}' : String(value)
  const options = [none, ...known]
  return (
    <Labelled {...around}>
      <Select
        selectedOption={options.find((option) => option.value === current) ?? { value: current, label: current }}
        options={options}
        ariaRequired={around.required ?? false}
        {...(around.bare && { ariaLabel: around.title })}
        filteringType={known.length > 12 ? 'auto' : 'none'}
        filteringAriaLabel="Search"
        noMatch="No match"
        onChange={({ detail }) => {
          const picked = detail.selectedOption.value
          onChange(picked ? (field.type === 'boolean' ? picked === 'true' : picked) : undefined)
        }}
      />
    </Labelled>
  )
}
