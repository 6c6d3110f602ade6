import Link from '@cloudscape-design/components/link'
import type { ReactNode } from 'react'

interface Props {
  /** The other page. */
  link: { href: string; text: string }
  children: ReactNode
}

/** The bar on top of every page: the product’s name, the way to the other page, and what can be done on this one. */
export function PageBar({ link, children }: Props) {
  return (
    <header className="top-bar">
      <div className="top-bar-brand">
        <p className="top-bar-name">
          OpenMetadata ingestion <span>on Amazon MWAA</span>
        </p>
        <Link href={link.href}>{link.text}</Link>
      </div>
      <div className="top-bar-actions">{children}</div>
    </header>
  )
}
