import type { Answers } from './answers'
import { switchedOn } from './switchedOn'
import { valueAt } from './valueAt'

const ENVIRONMENT_NAME = ['connection', 'authConfig', 'mwaaConfig', 'mwaaEnvironmentName']

/** The MWAA environments that Airflow services read over MWAA's REST API (from OpenMetadata 1.12), each once. */
export function environmentRestReaders({ services }: Pick<Answers, 'services'>): string[] {
  const names = switchedOn(services).flatMap(({ service: { connector, connection } }) => {
    if (connector !== 'Airflow' || connection.kind !== 'described') return []
    const name = valueAt(connection.config, ENVIRONMENT_NAME)
    return typeof name === 'string' && name !== '' ? [name] : []
  })
  return [...new Set(names)]
}
