import { useEffect, useState } from 'react'
import { type FieldValues, useForm } from 'react-hook-form'
import type { Answers } from '../../answers/answers'
import { answersResolver, type FormContext } from './answersResolver'
import { useLoadedCatalog } from './useLoadedCatalog'
import { versionsIn } from './versionsIn'

/** The one form of the wizard, and what the catalog has of the two versions that stand in it. */
export function useAnswersForm(defaultValues: FieldValues) {
  const [release, setRelease] = useState(() => versionsIn(defaultValues).release)
  const [server, setServer] = useState(() => versionsIn(defaultValues).server)
  const loaded = useLoadedCatalog(release, server)
  const form = useForm<FieldValues, FormContext, Answers>({
    defaultValues,
    resolver: answersResolver,
    context: { check: loaded.check },
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  })
  const { subscribe, getValues } = form
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: () => {
          const versions = versionsIn(getValues())
          setRelease(versions.release)
          setServer(versions.server)
        },
      }),
    [subscribe, getValues],
  )
  return { form, loaded }
}
