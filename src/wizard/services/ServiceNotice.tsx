import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'

export interface ServiceNoticeText {
  text: string
  undo?: () => void
}

interface Props {
  notice: ServiceNoticeText | undefined
  onDismiss: () => void
}

/** Says what has just happened to services, with the way back where something was taken out. */
export function ServiceNotice({ notice, onDismiss }: Props) {
  return (
    <div role="status" className="service-notice">
      {notice && (
        <Alert
          type="info"
          dismissible
          dismissAriaLabel="Dismiss"
          onDismiss={onDismiss}
          {...(notice.undo && { action: <Button onClick={notice.undo}>Undo</Button> })}
        >
          {notice.text}
        </Alert>
      )}
    </div>
  )
}
