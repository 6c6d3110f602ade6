import { mwaaReleases } from '../catalog/mwaaReleases'
import { type ProofLine, proofLines } from '../catalog/proofLines'
import { provenFor } from '../catalog/proven'
import type { MatrixCell } from './matrixRow'

/** What a row of the table stands for: a release with PythonOperator, or any release of a Python with a virtualenv. */
function meant(key: string): { approach: 'python' | 'virtualenv'; release: string } {
  const python = /^python-(.+)$/.exec(key)?.[1]
  if (python === undefined) return { approach: 'python', release: key }
  return { approach: 'virtualenv', release: mwaaReleases.find((row) => row.python === python)?.release ?? key }
}

/** The day a cell's verdict was last seen to be true by installing, or by a resolver; undefined where it was not. */
export function provenOn(key: string, version: string): string | undefined {
  const { approach, release } = meant(key)
  const { installs, refused } = provenFor(approach, release, version)
  return installs ?? refused
}

/** What the proof showed of a cell. The releases of one Python load their DAGs apart, so a Python has installs alone. */
export function cellProof(key: string, { version, verdict }: MatrixCell): ProofLine[] {
  const { approach, release } = meant(key)
  const lines = proofLines(approach, release, version, verdict === 'cannot' || verdict === 'python')
  return approach === 'virtualenv' ? lines.slice(0, 1) : lines
}
