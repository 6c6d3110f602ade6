import { compareVersions } from '../../../catalog/compareVersions'
import type { GeneratedFile } from '../../generatedFile'
import type { BundlePlan } from '../../plan/bundlePlan'
import { DAGS_FOLDER } from '../../plan/planDags'
import type { Check } from './check'

/** From this release on MWAA hands a request to Airflow's own API (user guide, "Using the Apache Airflow REST API"). */
const ASKED_SINCE = '2.4.3'

/** Whether the bucket has our DAGs, whether Airflow could import them, and whether it has them. */
export function dagChecks(plan: BundlePlan, files: GeneratedFile[]): Check[] {
  const uploaded = files.map(({ path }) => path).filter((path) => path.startsWith(`${DAGS_FOLDER}/`))
  const code = plan.dags.map(({ dagPath }) => dagPath)
  const askable = compareVersions(plan.answers.environment.release, ASKED_SINCE) >= 0
  return [
    { subject: 'DAG files', part: 'dags', arguments: uploaded },
    { subject: 'Imports', part: 'dags', call: 'import_errors', arguments: code },
    ...(askable
      ? plan.dags.map(
          ({ dagId }): Check => ({ subject: `DAG ${dagId}`, part: 'airflow', call: 'dag', arguments: [dagId] }),
        )
      : []),
  ]
}
