import Button from '@cloudscape-design/components/button'
import type { Fix } from '../advice/finding'

interface Props {
  fixes: Fix[]
  onTake: (fix: Fix) => void
}

/** Changes that would settle something, each one click, with what it asks for outside of the wizard. */
export function FixList({ fixes, onTake }: Props) {
  return (
    <div className="fixes">
      {fixes.map((fix) => (
        <div key={fix.label}>
          <Button variant="normal" onClick={() => onTake(fix)}>
            {fix.label}
          </Button>
          {fix.meaning && <span>{fix.meaning}</span>}
        </div>
      ))}
    </div>
  )
}
