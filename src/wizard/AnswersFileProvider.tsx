import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { EXAMPLES } from '../answers/examples'
import { EXAMPLE_TEXTS } from './exampleTexts'
import { Notice, type NoticeText } from './Notice'
import { filledFrom } from './paste/filledFrom'
import { useAnswers } from './state/answersContext'
import { AnswersFileContext } from './state/answersFile'
import { blankAnswers } from './state/blankAnswers'
import { forgetDraft } from './state/draft'
import { isUntouched } from './state/isUntouched'
import { useNavigation } from './state/navigation'
import { forgetParkedApproaches } from './state/parkedApproaches'
import { readAnswersFile } from './state/readAnswersFile'
import { type StartLink, startAnswers } from './state/startLink'
import { toFormValues } from './state/toFormValues'

const CopyModal = lazy(() => import('./CopyModal').then(({ CopyModal }) => ({ default: CopyModal })))
const ReplaceModal = lazy(() => import('./ReplaceModal').then(({ ReplaceModal }) => ({ default: ReplaceModal })))

interface Pending {
  title: string
  confirm: string
  act: () => void
}

interface Props {
  firstNotice?: NoticeText | undefined
  /** The link the page was opened by, where it would replace answers. */
  startLink?: StartLink | undefined
  /** Stands above the notice. */
  bar: ReactNode
  children: ReactNode
}

/** Opens examples and files and starts over, asking before typed answers are lost, and says what was done. */
export function AnswersFileProvider({ firstNotice, startLink, bar, children }: Props) {
  const form = useFormContext()
  const { replace } = useAnswers()
  const { step, goTo, showService, unlock } = useNavigation()
  const [pending, setPending] = useState<Pending | undefined>(
    () =>
      startLink && {
        title: 'Start anew with the versions of the link?',
        confirm: 'Start anew',
        act: () => {
          replace(startAnswers(startLink))
          forgetParkedApproaches()
        },
      },
  )
  const [copying, setCopying] = useState(false)
  const [notice, setNotice] = useState(firstNotice)
  const [noticedOn, setNoticedOn] = useState(step)
  // A notice is about what was just done; it goes when the person does.
  if (noticedOn !== step) {
    setNoticedOn(step)
    setNotice(undefined)
  }

  const fill = useCallback(
    (values: Record<string, unknown>, said: NoticeText) => {
      replace(values)
      forgetParkedApproaches()
      showService(undefined)
      unlock()
      setNotice(said)
    },
    [replace, showService, unlock],
  )
  const ask = useCallback(
    (question: Pending) => (isUntouched(form.getValues()) ? question.act() : setPending(question)),
    [form],
  )

  const file = useMemo(
    () => ({
      openExample: (kind: keyof typeof EXAMPLES) =>
        ask({
          title: 'Open an example over your answers?',
          confirm: 'Open the example',
          act: () =>
            fill(toFormValues(EXAMPLES[kind]), {
              type: 'success',
              text: `The ${EXAMPLE_TEXTS[kind].title} example is filled in on every step. Change what is different for you.`,
            }),
        }),
      openFile: (chosen: File) =>
        void readAnswersFile(chosen).then((read) => {
          if ('problem' in read) return setNotice({ type: 'error', text: read.problem })
          const dropped = read.secretsDropped
            ? ' A text that looked like the value of a secret was left out: only names of secrets belong here.'
            : ''
          ask({
            title: `Open ${chosen.name} over your answers?`,
            confirm: 'Open the file',
            act: () =>
              fill(read.values, {
                type: dropped ? 'warning' : 'success',
                text: `${chosen.name} is open on every step.${dropped}`,
              }),
          })
        }),
      copy: () => setCopying(true),
      startOver: () =>
        setPending({
          title: 'Start over?',
          confirm: 'Start over',
          act: () => {
            replace(blankAnswers())
            forgetParkedApproaches()
            forgetDraft()
            filledFrom.forgetAll()
            setNotice(undefined)
            showService(undefined)
            goTo('environment')
          },
        }),
    }),
    [ask, fill, replace, showService, goTo],
  )

  const close = () => setPending(undefined)
  const copy = (answers: unknown, name: string) => {
    setCopying(false)
    goTo('environment')
    setNoticedOn('environment')
    fill(toFormValues(answers), {
      type: 'success',
      text: `These are the answers for ${name} now. What is empty on this step and on Runtime is its own.`,
    })
  }
  return (
    <AnswersFileContext value={file}>
      {bar}
      <Notice notice={notice} onDismiss={() => setNotice(undefined)} />
      {children}
      {copying && (
        <Suspense>
          <CopyModal onCopy={copy} onCancel={() => setCopying(false)} />
        </Suspense>
      )}
      {pending && (
        <Suspense>
          <ReplaceModal
            title={pending.title}
            confirm={pending.confirm}
            onCancel={close}
            onConfirm={() => {
              close()
              pending.act()
            }}
          />
        </Suspense>
      )}
    </AnswersFileContext>
  )
}
