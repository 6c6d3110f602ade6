import type { Fix } from '../../advice/finding'
import { FixList } from '../FixList'
import { useFix } from '../useFix'
import { useApproachKind } from './useApproach'

interface Props {
  ways: Fix[]
  /** The section that stays when a way is taken and its button goes. */
  staysId: string
}

/** The changes that would make an approach work, each one click. */
export function WaysOut({ ways, staysId }: Props) {
  const settle = useFix()
  const kind = useApproachKind()
  const open = ways.filter(({ changes }) => !changes.some(({ value }) => value === kind))
  if (open.length === 0) return null
  const take = (way: Fix) => {
    settle(way)
    // The versions are asked for on another step, so the focus has no field to go to here.
    if (way.changes.every(({ path }) => path !== 'approach.kind')) document.getElementById(staysId)?.focus()
  }
  return (
    <>
      <p>What would work:</p>
      <FixList fixes={open} onTake={take} />
    </>
  )
}
