import { groupCollisions } from './groupCollisions'

/** Why each pair that cannot install cannot, grouped by the package in question: the footnotes of the table. */
export function CollisionList() {
  return (
    <section className="collisions" aria-labelledby="collisions-heading">
      <h2 id="collisions-heading">What collides</h2>
      <div className="collisions-groups">
        {[...groupCollisions()].map(([subject, groups]) => (
          <section key={subject}>
            <h3>✗ {subject}</h3>
            <ul>
              {groups.map(({ sides, where }) => (
                <li key={sides.join()}>
                  <strong>{where.join('; ')}:</strong> {sides.join(' · ')}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}
