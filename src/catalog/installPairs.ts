import { lineWithin } from './compareVersions'
import data from './data/installPairs.json'

export const installPairsSource = `${data.source}, ${data.date}`

/** Whether a release with the newest version of a line was put before a real resolver. */
export function wasMeasured(release: string, line: string): boolean {
  return data.measured.releases.includes(release) && data.measured.lines.includes(line)
}

/** The major version of SQLAlchemy a line wants; MWAA pins its own, and no requirements.txt can move it (mwaa.md §2.2). */
export function sqlalchemyOf(line: string): { major: number; wants: string } {
  const row = data.sqlalchemy.find((candidate) => lineWithin(line, candidate))
  return row ?? { major: 2, wants: 'SQLAlchemy 2' }
}
