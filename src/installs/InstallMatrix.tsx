import { type ReactNode, useState } from 'react'
import { cellAddress } from './cellAddress'
import { provenOn } from './cellProof'
import type { MatrixRow } from './matrixRow'
import { moveInTable } from './moveInTable'
import { SIGNS, VERDICTS, verdictText } from './verdictText'

interface Props {
  caption: ReactNode
  corner: string
  lines: string[]
  rows: MatrixRow[]
}

/** Every row against every line. One stop for Tab, arrow keys within; each cell is a link to itself. */
export function InstallMatrix({ caption, corner, lines, rows }: Props) {
  const first = cellAddress(rows[0]?.key ?? '', lines[0] ?? '')
  const [stop, setStop] = useState(first)
  return (
    <div className="matrix-scroll">
      <table className="matrix" onKeyDown={moveInTable}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {corner}
            </th>
            <th scope="colgroup" colSpan={lines.length}>
              OpenMetadata
            </th>
          </tr>
          <tr>
            {lines.map((line) => (
              <th key={line} scope="col">
                {line}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.title} <small>{row.detail}</small>
              </th>
              {lines.map((line) => (
                <MatrixCellLink
                  key={line}
                  row={row}
                  line={line}
                  isStop={stop === cellAddress(row.key, line)}
                  onFocus={setStop}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="matrix-keys">Arrow keys move from cell to cell, Enter opens.</p>
    </div>
  )
}

interface CellProps {
  row: MatrixRow
  line: string
  isStop: boolean
  onFocus: (address: string) => void
}

function MatrixCellLink({ row, line, isStop, onFocus }: CellProps) {
  const cell = row.cells.get(line)
  if (cell === undefined) return <td className="matrix-untried">not tried</td>
  const address = cellAddress(row.key, line)
  const { short, rest } = verdictText(cell)
  const proven = provenOn(row.key, cell.version)
  return (
    <td className={`matrix-${cell.verdict}`}>
      <a
        id={`cell-${address}`}
        href={`#${address}`}
        tabIndex={isStop ? 0 : -1}
        aria-label={`${row.spoken} with OpenMetadata ${line}: ${VERDICTS[cell.verdict]}, ${short} ${rest}${proven ? `, proven on ${proven}` : ''}`}
        onFocus={() => onFocus(address)}
      >
        <span className="matrix-sign">{SIGNS[cell.verdict]}</span>
        {short && <span className="matrix-short">{short}</span>}
        <span className="matrix-rest">{rest}</span>
        {proven && <span className="matrix-proven" aria-hidden="true" />}
      </a>
    </td>
  )
}
