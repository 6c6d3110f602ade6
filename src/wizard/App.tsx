import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { AnswersFileProvider } from './AnswersFileProvider'
import type { NoticeText } from './Notice'
import { AnswersProvider } from './state/AnswersProvider'
import { blankAnswers } from './state/blankAnswers'
import { restoreDraft } from './state/draft'
import { NavigationProvider } from './state/NavigationProvider'
import { useAnswersForm } from './state/useAnswersForm'
import { TopBar } from './TopBar'
import { useColorMode } from './useColorMode'
import { Workbench } from './Workbench'

const UNREADABLE: NoticeText = {
  type: 'warning',
  text: 'The answers kept in this tab could not be read, so the form starts blank.',
}

/** One form for all five steps, and everything around it. */
export function App() {
  const [dark, setDark] = useColorMode()
  const [draft] = useState(restoreDraft)
  const [defaults] = useState(() => (draft && 'values' in draft ? draft.values : blankAnswers()))
  const { form, loaded } = useAnswersForm(defaults)
  return (
    <FormProvider {...form}>
      <NavigationProvider>
        <AnswersProvider {...loaded}>
          <AnswersFileProvider
            firstNotice={draft && 'unreadable' in draft ? UNREADABLE : undefined}
            bar={<TopBar dark={dark} onDark={setDark} />}
          >
            <Workbench dark={dark} />
          </AnswersFileProvider>
        </AnswersProvider>
      </NavigationProvider>
    </FormProvider>
  )
}
