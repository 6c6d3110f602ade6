import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { chooseLock } from '../catalog/chooseLock'
import '../components/ChangeTable.css'
import { type PatchRow, patchRows } from './patchRows'
import { useResolution } from './useResolution'

interface Props {
  /** The row of the matrix: a release, or `python-3.11`. */
  row: string
  line: string
}

/** Every server version of a line: run or not, what was stored, and what was sent of the password. */
export function PatchTable({ row, line }: Props) {
  const loaded = useResolution(row, line)
  const rows = patchRows(row, line)
  const isRefused = (ingestion: string) =>
    loaded.state === 'there' && chooseLock(loaded.all, ingestion, []).kind === 'collision'
  const ran = rows.filter(({ run }) => run !== undefined).length
  return (
    <>
      <p>
        We ran {ran} of {rows.length} versions. Each run reads 3 tables from PostgreSQL with the requirements of the
        bundle. A version that was not run is expected to work.
      </p>
      <table className="changes">
        <caption>Server versions of the line</caption>
        <thead>
          <tr>
            <th scope="col">Server</th>
            <th scope="col">Result</th>
            <th scope="col">Tables stored</th>
            <th scope="col">Password of a described connection</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => (
            <tr key={each.server}>
              <th scope="row">{each.server}</th>
              <PatchCells row={each} refused={isRefused(each.ingestion)} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function PatchCells({ row: { run }, refused }: { row: PatchRow; refused: boolean }) {
  if (run === undefined)
    return (
      <>
        <td>
          <StatusIndicator type={refused ? 'error' : 'stopped'}>
            {refused ? 'Cannot be installed' : 'Expected, not run'}
          </StatusIndicator>
        </td>
        <td>–</td>
        <td>–</td>
      </>
    )
  return (
    <>
      <td>
        <StatusIndicator>{`Run ${run.day}`}</StatusIndicator>
      </td>
      <td>{`${run.tables} of 3 tables`}</td>
      <td>{run.secretSent ? 'Its value is sent to the server' : 'Its value is not sent'}</td>
    </>
  )
}
