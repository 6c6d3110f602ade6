import Alert from '@cloudscape-design/components/alert'

export interface NoticeText {
  type: 'success' | 'warning' | 'error'
  text: string
}

interface Props {
  notice: NoticeText | undefined
  onDismiss: () => void
}

/** Says what has just happened to the answers as a whole; read aloud when it appears. */
export function Notice({ notice, onDismiss }: Props) {
  return (
    <div role="status" className="notice">
      {notice && (
        <Alert type={notice.type} dismissible dismissAriaLabel="Dismiss" onDismiss={onDismiss}>
          {notice.text}
        </Alert>
      )}
    </div>
  )
}
