import './ChangeTable.css'

export interface Change {
  name: string
  from: string
  to: string
  because: string
}

interface Props {
  caption: string
  /** What the first column holds. */
  nameHeading: string
  changes: readonly Change[]
}

/** What changes from one version to another, and what makes it; on a narrow screen each reason below its change. */
export function ChangeTable({ caption, nameHeading, changes }: Props) {
  return (
    <table className="changes">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{nameHeading}</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">Because</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, from, to, because }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{from}</td>
            <td>
              <span aria-hidden="true" className="changes-arrow">
                →{' '}
              </span>
              {to}
            </td>
            <td>{because}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
