/** Two requirements that cannot stand together, taken apart. */
export interface Collision {
  /** The package that is in question: what the first of them asks for. */
  subject: string
  sides: CollisionSide[]
}

export interface CollisionSide {
  /** Who asks, without its version: a package, or MWAA itself. */
  who: string
  /** The requirement as it stands: `sqlalchemy>=2.0.0,<3`. */
  wants: string
  /** The side as a sentence, version and all. */
  text: string
}

function readSide(text: string): CollisionSide | undefined {
  const [, who, wants] = /^(.+?) wants (\S.*)$/.exec(text) ?? []
  if (who !== undefined && wants !== undefined) return { who: who.split(' ')[0] ?? who, wants, text }
  const [, subject, version] = /^MWAA pins (\S+) (\S+)$/.exec(text) ?? []
  return subject === undefined ? undefined : { who: 'MWAA', wants: `${subject}==${version}`, text }
}

/** Takes apart what a resolver's collision says; undefined for a sentence of another form. */
export function readCollision(collision: string): Collision | undefined {
  const sides = collision.split('; ').map(readSide)
  const subject = /^[\w.-]*\w/.exec(sides[0]?.wants ?? '')?.[0]
  if (subject === undefined || sides.some((side) => side === undefined)) return undefined
  return { subject, sides: sides.filter((side) => side !== undefined) }
}
