import data from './data/airflowFamilies.json'
import type { AirflowFamily } from './mwaaReleases'

/** The code forms a family of Airflow releases takes without a deprecation warning. */
export interface AirflowForms {
  family: AirflowFamily
  dagModule: string
  scheduleArgument: 'schedule' | 'schedule_interval'
  operators: Record<'python' | 'virtualenv' | 'ecs', { module: string; name: string }>
  /** Where the command that builds a virtualenv is made; what the plugin replaces. */
  virtualenvModule: string
  virtualenvBuilder: string
}

const families = data.families as AirflowForms[]

/** The code forms of a family. Every family of the release table has its row; a test holds the two together. */
export function airflowForms(family: AirflowFamily): AirflowForms {
  const forms = families.find((row) => row.family === family)
  if (!forms) throw new Error(`No code forms for Airflow family ${family}`)
  return forms
}
