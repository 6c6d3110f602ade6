import type { Lock } from '../catalog/resolution'

/** The release's constraints that do not hold, and what refuses each. */
export function MovedPins({ moved }: Pick<Lock, 'moved'>) {
  if (moved.size === 0) return <p>Every pin of the release stays.</p>
  return (
    <table className="moved">
      <caption>{moved.size === 1 ? '1 pin moves' : `${moved.size} pins move`}</caption>
      <thead>
        <tr>
          <th scope="col">Package</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
          <th scope="col">Because</th>
        </tr>
      </thead>
      <tbody>
        {[...moved].map(([name, { from, to, because }]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{from}</td>
            <td>
              <span aria-hidden="true" className="moved-arrow">
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
