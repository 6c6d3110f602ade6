/** What the policies on the roles are called. Three names, so that one role may have more than one of them. */
export const POLICY_NAMES = {
  mwaa: 'openmetadata-ingestion',
  task: 'openmetadata-ingestion-task',
  taskExecution: 'openmetadata-ingestion-execution',
} as const

/** The file of what MWAA's execution role gets. */
export const MWAA_DOCUMENT = 'iam/mwaa-execution-role-policy.json'
