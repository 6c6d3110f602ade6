import Select from '@cloudscape-design/components/select'
import { useState } from 'react'
import { chosenOption } from '../../advice/fields/chosenOption'
import { constantOf } from '../../advice/fields/constantOf'
import { optionTitle } from '../../advice/fields/optionTitle'
import { switchOption } from '../../advice/fields/switchOption'
import type { ChoiceField } from '../../catalog/field'
import { resolveField } from '../../catalog/resolveField'
import { type ControlProps, useFields } from './fieldControl'
import { Labelled } from './Labelled'
import { ObjectFields } from './ObjectFields'

/** One of several forms: picked by its title, then filled in below. */
export function ChoiceControl({ field, value, onChange, ...around }: ControlProps<ChoiceField>) {
  const { definitions, Control } = useFields()
  const [picked, setPicked] = useState<number>()
  const chosen = chosenOption(field.options, value, picked, definitions)
  // Remembered, so that emptying the last field of an option does not take the option from under the cursor.
  if (chosen !== picked) setPicked(chosen)
  const titles = field.options.map((option, index) => optionTitle(option, index, definitions))
  const choices = ['Not set', ...titles].map((label, index) => ({ value: String(index - 1), label }))
  const option = chosen === undefined ? undefined : field.options[chosen]
  const form = option && constantOf(option, definitions) === undefined ? resolveField(option, definitions) : undefined
  const at = { path: around.path, value, onChange }
  return (
    <div>
      <Labelled {...around} quiet={form !== undefined && form.type !== 'object'}>
        <Select
          selectedOption={choices[(chosen ?? -1) + 1] ?? null}
          options={choices}
          ariaRequired={around.required ?? false}
          {...(around.bare && { ariaLabel: around.title })}
          onChange={({ detail }) => {
            const next = field.options[Number(detail.selectedOption.value)]
            setPicked(next && field.options.indexOf(next))
            onChange(next && switchOption(next, value, definitions))
          }}
        />
      </Labelled>
      {form && (
        <div className="field-nested" key={chosen}>
          {form.type === 'object' ? (
            <ObjectFields form={form} {...at} />
          ) : (
            <Control field={form} title={titles[chosen ?? 0] ?? around.title} required {...at} />
          )}
        </div>
      )}
    </div>
  )
}
