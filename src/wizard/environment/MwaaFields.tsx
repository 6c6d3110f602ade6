import ColumnLayout from '@cloudscape-design/components/column-layout'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { environmentClasses } from '../../catalog/environmentClasses'
import { mwaaReleases } from '../../catalog/mwaaReleases'
import { regions } from '../../catalog/regions'
import { ChoiceInput } from '../../components/ChoiceInput'
import { OpenOnError } from '../../components/OpenOnError'
import { SelectInput } from '../../components/SelectInput'
import { SuggestInput } from '../../components/SuggestInput'
import { TextAreaInput } from '../../components/TextAreaInput'
import { TextInput } from '../../components/TextInput'
import { PasteOutput } from '../paste/PasteOutput'
import { refuseSecret } from '../refuseSecret'

const RELEASES = mwaaReleases.toReversed().map(({ release, python, canCreate, endOfSupport }) => ({
  value: release,
  description: `Python ${python}${canCreate ? '' : `, support ended ${endOfSupport ?? ''}`}`,
}))

const REGIONS = regions.filter(({ mwaa }) => mwaa).map(({ region, name }) => ({ value: region, description: name }))

const CLASSES = environmentClasses.map(({ name, workerVcpu, workerMemoryGb, tasksPerWorker, sharedWithScheduler }) => ({
  value: name,
  label: name,
  description: `${workerVcpu} vCPU, ${workerMemoryGb} GB a worker${sharedWithScheduler ? ', shared with the scheduler' : ''}; ${tasksPerWorker} tasks at once`,
}))

const NETWORKS = [
  {
    value: 'open',
    label: 'Open',
    description: 'The workers reach PyPI and tasks a public registry, as a rule through a NAT gateway.',
  },
  {
    value: 'closed',
    label: 'Closed',
    description:
      'Packages come as wheels in plugins.zip unless your requirements.txt names an index; the image comes from Amazon ECR. The runbook has the commands.',
  },
]

/** What the details page of the environment in the MWAA console shows. */
export function MwaaFields() {
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="All of it stands on the environment’s details page in the Amazon MWAA console."
        >
          MWAA environment
        </Header>
      }
    >
      <SpaceBetween size="m">
        <PasteOutput set="environment" header="Fill in from the AWS command line" below="environment." />
        <ColumnLayout columns={2}>
          <SuggestInput
            name="environment.release"
            label="Airflow release"
            placeholder="2.10.3"
            options={RELEASES}
            constraint="A release that is not listed can be typed."
          />
          <SelectInput
            name="environment.class"
            label="Environment class"
            options={CLASSES}
            constraint="How much each worker has to give."
          />
          <TextInput
            name="environment.name"
            label="Environment name"
            placeholder="analytics-airflow"
            constraint="Part of its log groups and of the commands."
            refuse={refuseSecret}
          />
          <SuggestInput name="environment.region" label="Region" placeholder="us-east-2" options={REGIONS} />
          <TextInput
            name="environment.account"
            label="AWS account"
            placeholder="123456789012"
            inputMode="numeric"
            constraint="12 digits; under your name in the console’s top bar."
            refuse={refuseSecret}
          />
          <TextInput
            name="environment.bucket"
            label="S3 bucket"
            placeholder="analytics-airflow-dags"
            constraint="The bucket of the environment’s DAGs folder."
            refuse={refuseSecret}
          />
        </ColumnLayout>
        <TextInput
          name="environment.executionRole"
          label="Execution role"
          placeholder="arn:aws:iam::123456789012:role/service-role/AmazonMWAA-analytics"
          constraint="Its ARN, under Permissions. The bundle holds the policy this role needs."
          refuse={refuseSecret}
        />
        <ChoiceInput
          name="environment.network"
          label="Internet access"
          description="Installing OpenMetadata takes some 150 packages: this decides where they come from."
          options={NETWORKS}
        />
        <OpenOnError
          header="Network of the environment"
          description="Needed only where an ECS task reads Airflow’s own database"
          paths={['environment.subnets', 'environment.securityGroups']}
        >
          <ColumnLayout columns={2}>
            <TextAreaInput
              name="environment.subnets"
              label="Subnets of the environment"
              placeholder="subnet-0a1b2c3d4e5f60718"
              constraint="Under Networking on the details page. Commas, blanks or new lines between them."
              refuse={refuseSecret}
            />
            <TextAreaInput
              name="environment.securityGroups"
              label="Security groups of the environment"
              placeholder="sg-0123456789abcdef0"
              constraint="In the same place."
              refuse={refuseSecret}
            />
          </ColumnLayout>
        </OpenOnError>
      </SpaceBetween>
    </Container>
  )
}
