import { textAt } from '../../answers/valueAt'
import { shellWord } from '../../bundle/text/shell'

/** Read-only commands for one panel: they are copied together, and their outputs are pasted together. */
export type CommandSet = 'environment' | 'server' | 'task' | 'network'

const said = (values: unknown, path: string, unsaid: string) => shellWord(textAt(values, path).trim() || unsaid)

/** The output has to be JSON and must not wait in a pager; without a region, the one of CloudShell or the profile counts. */
function aws(values: unknown, command: string): string {
  const region = textAt(values, 'environment.region').trim()
  return `aws ${command}${region ? ` --region ${shellWord(region)}` : ''} --output json --no-cli-pager`
}

const COMMANDS: Record<CommandSet, (values: unknown) => string[]> = {
  environment: (values) => [
    aws(values, `mwaa get-environment --name ${said(values, 'environment.name', 'YOUR-ENVIRONMENT')}`),
  ],
  server: (values) => {
    const url = (textAt(values, 'openmetadata.url').trim() || 'https://openmetadata.example.com').replace(/\/+$/, '')
    return [
      `curl -s ${shellWord(`${url}/api/v1/system/version`)}`,
      // The token stays in the person's terminal: TOKEN is a variable there.
      `curl -s -H "Authorization: Bearer $TOKEN" ${shellWord(`${url}/api/v1/services/databaseServices?limit=1000`)}`,
    ]
  },
  task: (values) => [
    aws(values, 'ecs list-clusters'),
    aws(
      values,
      `ecs describe-task-definition --task-definition ${said(values, 'approach.family', 'openmetadata-ingestion')}`,
    ),
  ],
  network: (values) =>
    ['subnets', 'security-groups', 'route-tables', 'vpc-endpoints'].map((what) => aws(values, `ec2 describe-${what}`)),
}

/** The commands of a panel with the person's own values in them; what is not answered yet stands as a name to replace. */
export function awsCommands(set: CommandSet, values: unknown): string[] {
  return COMMANDS[set](values)
}
