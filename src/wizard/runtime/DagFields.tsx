import ColumnLayout from '@cloudscape-design/components/column-layout'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { CheckInput } from '../../components/CheckInput'
import { ChoiceInput } from '../../components/ChoiceInput'
import { SelectInput } from '../../components/SelectInput'

const LAYOUTS = [
  {
    value: 'separate',
    label: 'A DAG and a workflow config beside it',
    description: 'The config is a YAML file that the task reads when it runs; metadata ingest takes it, too.',
  },
  {
    value: 'inline',
    label: 'One self-contained DAG file',
    description: 'The config stands in the DAG, as on the official page.',
  },
]

const LEVELS = ['DEBUG', 'INFO', 'WARN', 'ERROR'].map((value) => ({ value }))

/** What all three approaches ask. */
export function DagFields() {
  return (
    <Container header={<Header variant="h2">DAGs</Header>}>
      <SpaceBetween size="m">
        <ChoiceInput name="runtime.layout" label="File layout" options={LAYOUTS} />
        <CheckInput
          name="runtime.pausedAtFirst"
          label="Paused at first"
          description="New DAGs wait until somebody switches them on in Airflow, so that nothing runs before you have looked."
        />
        <ColumnLayout columns={2}>
          <SelectInput
            name="runtime.logLevel"
            label="Log level"
            options={LEVELS}
            constraint="What OpenMetadata writes to the task’s log. DEBUG may print queries."
          />
        </ColumnLayout>
      </SpaceBetween>
    </Container>
  )
}
