import Button from '@cloudscape-design/components/button'

interface Props {
  dark: boolean
  onDark: (dark: boolean) => void
}

/** Switches between light and dark. */
export function ModeButton({ dark, onDark }: Props) {
  return (
    <Button
      variant="icon"
      iconSvg={
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3Z" />
        </svg>
      }
      ariaLabel={dark ? 'Switch to light mode' : 'Switch to dark mode'}
      onClick={() => onDark(!dark)}
    />
  )
}
