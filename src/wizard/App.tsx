import { useEffect, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { useColorMode } from '../components/useColorMode'
import { AnswersFileProvider } from './AnswersFileProvider'
import type { NoticeText } from './Notice'
import { AnswersProvider } from './state/AnswersProvider'
import { NavigationProvider } from './state/NavigationProvider'
import { opening, settleOpening } from './state/opening'
import { useAnswersForm } from './state/useAnswersForm'
import { TopBar } from './TopBar'
import { Workbench } from './Workbench'

const UNREADABLE: NoticeText = {
  type: 'warning',
  text: 'The answers kept in this tab could not be read, so the form starts blank.',
}

/** One form for all five steps, and everything around it. */
export function App() {
  const [dark, setDark] = useColorMode()
  const [opened] = useState(opening)
  const { form, loaded } = useAnswersForm(opened.values)
  useEffect(() => settleOpening(opened), [opened])
  return (
    <FormProvider {...form}>
      <NavigationProvider>
        <AnswersProvider {...loaded}>
          <AnswersFileProvider
            firstNotice={opened.unreadable ? UNREADABLE : undefined}
            startLink={opened.asked}
            bar={<TopBar dark={dark} onDark={setDark} />}
          >
            <Workbench dark={dark} />
          </AnswersFileProvider>
        </AnswersProvider>
      </NavigationProvider>
    </FormProvider>
  )
}
