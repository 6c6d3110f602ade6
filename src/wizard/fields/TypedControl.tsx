import Button from '@cloudscape-design/components/button'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import Textarea from '@cloudscape-design/components/textarea'
import { useState } from 'react'
import { shownDefault } from '../../advice/fields/shownDefault'
import { suggestedSecret } from '../../answers/suggestedSecret'
import { shownValue, typedValue } from '../../answers/typedValue'
import type { AnyField, NumberField, SecretField, TextField } from '../../catalog/field'
import { useRefusal } from '../../components/useRefusal'
import { refuseSecret } from '../refuseSecret'
import { type ControlProps, useFields } from './fieldControl'
import { Labelled } from './Labelled'

type TypedField = TextField | NumberField | SecretField | AnyField

const NOTES: Partial<Record<TypedField['type'], string>> = {
  secret: 'The name of a secret in AWS, never its value.',
  any: 'JSON, or plain text. Put a number in quotes to keep it text.',
}

/** A value typed as text. What it means is an answer at once; the text stays as typed until the field is left. */
export function TypedControl({ field, value, onChange, ...around }: ControlProps<TypedField>) {
  const suggestion = suggestedSecret(useFields().service, around.path)
  const { refusal, accept } = useRefusal(refuseSecret)
  const [typed, setTyped] = useState('')
  const meant = typedValue(field, typed)
  const isMeant = typed !== '' && JSON.stringify(meant.value) === JSON.stringify(value)
  const shown = isMeant ? typed : shownValue(field, value)
  const problem = isMeant ? meant.problem : undefined
  const take = (text: string) => {
    const kept = accept(text)
    setTyped(kept)
    onChange(typedValue(field, kept).value)
  }
  const props = {
    value: shown,
    placeholder: shownDefault(field) ?? '',
    autoComplete: false,
    spellcheck: false,
    ariaRequired: around.required ?? false,
    ...(around.bare && { ariaLabel: around.title }),
    onChange: ({ detail }: { detail: { value: string } }) => take(detail.value),
    onBlur: () => problem === undefined && setTyped(''),
  }
  return (
    <Labelled {...around} problem={refusal ?? problem} note={around.bare ? undefined : NOTES[field.type]}>
      <SpaceBetween size="xxs">
        {field.type === 'any' && !around.bare ? <Textarea {...props} rows={3} /> : <Input {...props} />}
        {field.type === 'secret' && shown === '' && (
          <Button variant="inline-link" formAction="none" onClick={() => take(suggestion)}>
            Use {suggestion}
          </Button>
        )}
      </SpaceBetween>
    </Labelled>
  )
}
