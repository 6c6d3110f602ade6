import Box from '@cloudscape-design/components/box'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { ConfirmModal } from '../components/ConfirmModal'
import { SaveAnswers } from './SaveAnswers'

interface Props {
  title: string
  confirm: string
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before all answers are replaced, and offers to save them as they stand. */
export function ReplaceModal(props: Props) {
  return (
    <ConfirmModal {...props}>
      <SpaceBetween size="s">
        <Box variant="p">
          This discards the answers on all five steps. They are kept in this tab only, so nothing can bring them back
          but a file: save them as they stand, finished or not, and open it again from the Answers menu.
        </Box>
        <SaveAnswers />
      </SpaceBetween>
    </ConfirmModal>
  )
}
