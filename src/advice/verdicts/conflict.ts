import { readCollision } from '../../catalog/collision'
import type { Conflict } from './verdict'

/** A collision as a resolver tells it, with what cannot be had because of it. */
export function conflictOf(about: string, collision: string): Conflict {
  return { about, sides: readCollision(collision)?.sides.map(({ text }) => text) ?? collision.split('; ') }
}
