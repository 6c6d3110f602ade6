import StatusIndicator from '@cloudscape-design/components/status-indicator'
import '../components/ChangeTable.css'
import type { PatchRow } from './patchRows'

/** Every server version of a line: run or not, what arrived, and what was sent of the password. */
export function PatchTable({ rows }: { rows: readonly PatchRow[] }) {
  const ran = rows.filter(({ run }) => run !== undefined).length
  return (
    <>
      <p>
        {ran} of {rows.length} versions were run: a metadata task with the bundle’s own requirements reads 3 tables of a
        PostgreSQL database. A version that was not run is expected to work.
      </p>
      <table className="changes">
        <caption>Server versions of the line</caption>
        <thead>
          <tr>
            <th scope="col">Server</th>
            <th scope="col">Result</th>
            <th scope="col">Arrived</th>
            <th scope="col">Password of a described connection</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ server, run }) => (
            <tr key={server}>
              <th scope="row">{server}</th>
              <td>
                <StatusIndicator type={run ? 'success' : 'stopped'}>
                  {run ? `Run ${run.day}` : 'Expected, not run'}
                </StatusIndicator>
              </td>
              <td>{run ? `${run.tables} of 3 tables` : '–'}</td>
              <td>{run ? (run.secretSent ? 'Its value is sent to the server' : 'Its value is not sent') : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
