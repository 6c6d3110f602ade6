import { installCells } from '../catalog/installCells'
import { ESSENTIAL_PINS_SINCE } from '../catalog/installPairs'

/** What the signs of the table mean. */
export function MatrixLegend({ virtualenv }: { virtualenv: boolean }) {
  const counted = !virtualenv && installCells().some(({ moved }) => moved !== undefined)
  return (
    <ul className="legend" aria-label="Legend">
      <li>
        <span className="legend-sign matrix-works">✓</span> works{counted ? '; the number: pins that move' : ''}
      </li>
      <li>
        <span className="legend-sign matrix-expected">≈</span> expected: it resolves, but was not tried
        {virtualenv ? '' : `, or AWS does not publish its own pins (before ${ESSENTIAL_PINS_SINCE})`}
      </li>
      <li>
        <span className="legend-sign matrix-cannot">✗</span> cannot: the two need different versions of one package
      </li>
      <li>
        <span className="legend-sign matrix-python">✗</span> Python too old for OpenMetadata
      </li>
      <li>
        <span className="matrix-proven" aria-hidden="true" /> proven: installed, or seen to be impossible; open a cell
        for the day and for each server version
      </li>
    </ul>
  )
}
