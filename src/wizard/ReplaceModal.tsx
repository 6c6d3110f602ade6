import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { json } from '../bundle/text/json'
import { ConfirmModal } from '../components/ConfirmModal'
import { downloadFile } from '../preview/downloadFile'
import { withoutSecrets } from './state/toFormValues'

interface Props {
  title: string
  confirm: string
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before all answers are replaced, and offers to save them as they stand: open ones do not keep them here. */
export function ReplaceModal(props: Props) {
  const { getValues } = useFormContext()
  const [saved, setSaved] = useState(false)
  const save = () => {
    downloadFile({ path: 'answers.json', text: json(withoutSecrets(getValues())) })
    setSaved(true)
  }
  return (
    <ConfirmModal {...props}>
      <SpaceBetween size="s">
        <Box variant="p">
          This discards the answers on all five steps. They are kept in this tab only, so nothing can bring them back
          but a file: save them as they stand, finished or not, and open it again from the Answers menu.
        </Box>
        <Button iconName="download" onClick={save}>
          Save answers
        </Button>
        <span role="status">{saved && 'answers.json is in your downloads.'}</span>
      </SpaceBetween>
    </ConfirmModal>
  )
}
