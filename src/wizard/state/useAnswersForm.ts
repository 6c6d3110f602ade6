import { useEffect, useState } from 'react'
import { type FieldValues, useForm } from 'react-hook-form'
import type { Answers } from '../../answers/answers'
import { textAt } from '../../components/dottedPath'
import { answersResolver, type FormContext } from './answersResolver'
import { useConnectorLine } from './useConnectorLine'

const SERVER = 'openmetadata.server'

/** The one form of the wizard, and the connectors of the server version that stands in it. */
export function useAnswersForm(defaultValues: FieldValues) {
  const [server, setServer] = useState(() => textAt(defaultValues, SERVER))
  const { line, failed } = useConnectorLine(server)
  const form = useForm<FieldValues, FormContext, Answers>({
    defaultValues,
    resolver: answersResolver,
    context: { line },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  })
  const { subscribe, getValues } = form
  useEffect(
    () => subscribe({ formState: { values: true }, callback: () => setServer(String(getValues(SERVER) ?? '')) }),
    [subscribe, getValues],
  )
  return { form, line, failed }
}
