import type { Lock } from '../catalog/resolution'
import { ChangeTable } from '../components/ChangeTable'

/** The release's constraints that do not hold, and what refuses each. */
export function MovedPins({ moved }: Pick<Lock, 'moved'>) {
  if (moved.size === 0) return <p>Every pin of the release stays.</p>
  return (
    <ChangeTable
      caption={moved.size === 1 ? '1 pin moves' : `${moved.size} pins move`}
      nameHeading="Package"
      changes={[...moved].map(([name, pin]) => ({ name, ...pin }))}
    />
  )
}
