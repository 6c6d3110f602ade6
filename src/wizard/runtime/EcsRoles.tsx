import ColumnLayout from '@cloudscape-design/components/column-layout'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { TextInput } from '../../components/TextInput'
import { refuseSecret } from '../refuseSecret'

/** The task's roles and its log; the DAG, the task definition and the policies all take them from here. */
export function EcsRoles() {
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="The DAG, the task definition and the policies all take them from here, so they cannot disagree."
        >
          Roles and log
        </Header>
      }
    >
      <ColumnLayout columns={2}>
        <TextInput
          name="approach.taskRole"
          label="Task role"
          constraint="What the ingestion itself may do. A name, or the ARN of one that exists."
          refuse={refuseSecret}
        />
        <TextInput
          name="approach.taskExecutionRole"
          label="Task execution role"
          constraint="Pulls the image and writes the log. A name or an ARN."
          refuse={refuseSecret}
        />
        <TextInput
          name="approach.logGroup"
          label="Log group"
          constraint="Airflow shows the task’s log from here."
          refuse={refuseSecret}
        />
        <TextInput
          name="approach.logStreamPrefix"
          label="Log stream prefix"
          constraint="The container name is added by itself."
          refuse={refuseSecret}
        />
      </ColumnLayout>
    </Container>
  )
}
