import Box from '@cloudscape-design/components/box'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import { useEffect, useState } from 'react'
import { nextRuns } from '../../answers/nextRuns'
import { formatRun, viewersZone } from './runTimes'
import { scheduleWords } from './scheduleWords'
import './ScheduleMeaning.css'

interface Meaning {
  schedule: string
  words: string
  runs: string[]
}

async function meaningOf(schedule: string): Promise<Meaning | undefined> {
  const [words, runs] = await Promise.all([scheduleWords(schedule), nextRuns(schedule, new Date().toISOString())])
  return words === undefined ? undefined : { schedule, words, runs }
}

/** What a schedule says in words, and the next moments at which it runs: in UTC and, where it differs, on the viewer's clock. */
export function ScheduleMeaning({ schedule }: { schedule: string }) {
  const [meaning, setMeaning] = useState<Meaning>()
  useEffect(() => {
    let wanted = true
    meaningOf(schedule)
      .then((found) => wanted && setMeaning(found))
      // Without its words a schedule is as good as before.
      .catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [schedule])
  if (meaning?.schedule !== schedule) return null
  const zone = viewersZone()
  return (
    <div>
      <Box variant="small" color="text-body-secondary">
        {meaning.words}, UTC.
      </Box>
      <ExpandableSection headerText={`Next ${meaning.runs.length} runs`} variant="inline">
        <table className="runs">
          <thead>
            <tr>
              <th scope="col">UTC</th>
              {zone && <th scope="col">{zone}</th>}
            </tr>
          </thead>
          <tbody>
            {meaning.runs.map((run) => (
              <tr key={run}>
                <td>{formatRun(run, 'UTC')}</td>
                {zone && <td>{formatRun(run, zone)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ExpandableSection>
    </div>
  )
}
