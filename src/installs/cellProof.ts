import { type ProofLine, proofLines } from '../catalog/proofLines'
import { provenFor } from '../catalog/proven'
import type { MatrixCell } from './matrixRow'
import { rowMeans } from './patchRows'

/** The day a cell's verdict was last seen to be true by installing, or by a resolver; undefined where it was not. */
export function provenOn(key: string, version: string): string | undefined {
  const { approach, release } = rowMeans(key)
  const { installs, refused } = provenFor(approach, release, version)
  return installs ?? refused
}

/** What the proof showed of a cell. The releases of one Python load their DAGs apart, so a Python has installs alone. */
export function cellProof(key: string, { version, verdict }: MatrixCell): ProofLine[] {
  const { approach, release } = rowMeans(key)
  const lines = proofLines(approach, release, version, verdict === 'cannot' || verdict === 'python')
  return approach === 'virtualenv' ? lines.slice(0, 1) : lines
}
