import Alert from '@cloudscape-design/components/alert'
import { Preview } from '../preview/Preview'
import { OpenAnswersNote } from './OpenAnswersNote'
import { useAnswers } from './state/answersContext'
import { usePreviewFiles } from './usePreviewFiles'

/** The files as they would be now, with placeholders for what is still open. */
export function PreviewPane({ dark }: { dark: boolean }) {
  const { catalogFailed } = useAnswers()
  const { files, missing, failed, replaced } = usePreviewFiles()
  if (catalogFailed || failed)
    return (
      <Alert type="warning">The files cannot be shown for these answers. The steps say what is wrong with them.</Alert>
    )
  return <Preview files={files} since={replaced} dark={dark} notice={<OpenAnswersNote missing={missing} />} />
}
