/** What OpenMetadata can run for a service. Apart from the schema, which a page reads later. */
export const PIPELINE_TYPES = [
  'metadata',
  'lineage',
  'usage',
  'profiler',
  'autoClassification',
  'TestSuite',
  'dbt',
] as const
export type PipelineType = (typeof PIPELINE_TYPES)[number]
