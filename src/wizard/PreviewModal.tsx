import Modal from '@cloudscape-design/components/modal'
import { PreviewAside } from './PreviewAside'

interface Props {
  dark: boolean
  onClose: () => void
}

/** The preview on a screen too narrow to have it beside the form. */
export function PreviewModal({ dark, onClose }: Props) {
  return (
    <Modal visible size="max" header="Files" closeAriaLabel="Close the files" onDismiss={onClose}>
      <div className="preview-modal">
        <PreviewAside dark={dark} />
      </div>
    </Modal>
  )
}
