import type { Rule } from './rule'
import { serviceRule } from './serviceRule'

/** The workflow asks the server for the service by its bare name, in which a dot separates parts. */
const dottedService = serviceRule(['name'], (service, path, { openmetadata }, line) => {
  if (!openmetadata.showRuns || !service.name.includes('.')) return []
  return [
    {
      severity: 'warning',
      path: `${path}.name`,
      message: `OpenMetadata does not find a service with a dot in its name when it notes a run: runs of ${service.name} may not be shown.`,
      source: `openmetadata-ingestion ${line.version}, metadata.workflow.base`,
    },
  ]
})

export const shownRunsRules: Rule[] = [dottedService]
