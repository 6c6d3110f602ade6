import Alert from '@cloudscape-design/components/alert'
import { Component, type ReactNode } from 'react'

interface Props {
  /** What to say in the place of what failed. */
  message: ReactNode
  children: ReactNode
}

/** Keeps a part that fails, or whose code does not arrive, from taking the page with it. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Alert type="error">{this.props.message}</Alert> : this.props.children
  }
}
