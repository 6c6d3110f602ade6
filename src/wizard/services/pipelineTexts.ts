import type { PipelineType } from '../../answers/pipelineTypes'

export const PIPELINE_TEXTS: Record<PipelineType, { label: string; description: string }> = {
  metadata: { label: 'metadata', description: 'What there is: the tables, topics, dashboards; run it first' },
  lineage: { label: 'lineage', description: 'What flows from where to where, from the query log' },
  usage: { label: 'usage', description: 'Who uses what how often, from the query log' },
  profiler: { label: 'profiler', description: 'Row counts and column statistics' },
  autoClassification: { label: 'autoClassification', description: 'Finds sensitive columns by sampling' },
  TestSuite: { label: 'TestSuite', description: 'Runs the data quality tests of a table' },
  dbt: { label: 'dbt', description: 'Models, tests and lineage from dbt’s own files' },
}
