import { readCollision } from '../catalog/collision'
import type { InstallVerdict } from '../catalog/installCells'
import type { MatrixCell } from './matrixRow'

/** A sign for each verdict, so that no colour has to be told apart. */
export const SIGNS: Record<InstallVerdict, string> = { works: '✓', expected: '≈', cannot: '✗', python: '✗' }

export const VERDICTS: Record<InstallVerdict, string> = {
  works: 'Works',
  expected: 'Expected to work',
  cannot: 'Cannot',
  python: 'Cannot: Python is too old',
}

export interface VerdictText {
  /** Stays where the table is narrow. */
  short: string
  /** Goes with it where there is room. */
  rest: string
}

/** What stands beside the sign: how many pins move, or what collides. */
export function verdictText({ verdict, moved, collision }: MatrixCell): VerdictText {
  if (verdict === 'python') return { short: '', rest: 'Python' }
  if (verdict === 'cannot') return { short: '', rest: (collision && readCollision(collision)?.subject) ?? 'collides' }
  if (moved !== undefined) return { short: String(moved), rest: 'moved' }
  return { short: '', rest: verdict }
}
