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
        <span className="legend-sign matrix-expected">≈</span> expected: the packages fit together, but the newest
        version was not run
        {virtualenv ? '' : `, or AWS does not publish the release’s pins (before ${ESSENTIAL_PINS_SINCE})`}
      </li>
      <li>
        <span className="legend-sign matrix-cannot">✗</span> cannot: two requirements exclude each other
      </li>
      <li>
        <span className="legend-sign matrix-python">✗</span> Python too old for OpenMetadata
      </li>
      <li>
        <span className="matrix-proven" aria-hidden="true" /> proven: installed, or shown to be impossible. Open a cell
        to see the day and each server version.
      </li>
    </ul>
  )
}
