import ColumnLayout from '@cloudscape-design/components/column-layout'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useFormContext } from 'react-hook-form'
import { textAt, valueAt } from '../../answers/valueAt'
import { fargateSizes, memoriesFor } from '../../catalog/fargateSizes'
import { CheckInput } from '../../components/CheckInput'
import { ChoiceInput } from '../../components/ChoiceInput'
import { SelectInput } from '../../components/SelectInput'
import { TextInput } from '../../components/TextInput'
import { PasteOutput } from '../paste/PasteOutput'
import { refuseSecret } from '../refuseSecret'
import { useAnswers } from '../state/answersContext'
import { versionsIn } from '../state/versionsIn'

const HOSTS = [
  { value: 'docker.getcollate.io', label: 'docker.getcollate.io', description: 'The host on the official page' },
  { value: 'docker.io', label: 'docker.io', description: 'Docker Hub; limits anonymous pulls' },
  { value: 'docker.open-metadata.org', label: 'docker.open-metadata.org', description: 'The project’s newer host' },
  { value: 'ecr', label: 'My copy in Amazon ECR', description: 'Needs no way to the internet' },
]

const SETUPS = [
  {
    value: 'cloudformation',
    label: 'A CloudFormation stack',
    description: 'One command makes it, brings it up to date after a change, and takes it away whole.',
  },
  {
    value: 'terraform',
    label: 'Terraform',
    description: 'The same as a configuration of Terraform, with its state in the bucket of the environment.',
  },
  {
    value: 'commands',
    label: 'AWS commands',
    description: 'Documents and one command for each thing, where you may not make stacks or fit them into your own.',
  },
]

const CPUS = fargateSizes.map(({ cpu }) => ({
  value: String(cpu),
  label: `${cpu / 1024} vCPU`,
  description: `${cpu} units`,
}))

const gigabytes = (mebibytes: number) => `${mebibytes / 1024} GB`

/** The Fargate task: what it is called, what it runs, how big it is. */
export function EcsTask() {
  const { values } = useAnswers()
  const { getValues, setValue } = useFormContext()
  const cpu = Number(valueAt(values, 'approach.cpu'))
  const { server } = versionsIn(values)
  const fitMemory = (picked: string) => {
    const memories = memoriesFor(Number(picked))
    const smallest = memories[0]
    if (smallest !== undefined && !memories.includes(Number(getValues('approach.memory'))))
      setValue('approach.memory', smallest, { shouldDirty: true })
  }
  return (
    <Container
      header={
        <Header variant="h2" description="The bundle holds what makes it, with the names you give here.">
          ECS task
        </Header>
      }
    >
      <SpaceBetween size="m">
        <PasteOutput set="task" header="Fill in from a cluster and task you have" below="approach." />
        <ChoiceInput name="approach.setup" label="Set up by" options={SETUPS} />
        <CheckInput
          name="approach.existingCluster"
          label="The cluster is there already"
          description="Then nothing makes it, and the undo leaves it alone."
        />
        <ColumnLayout columns={2}>
          <TextInput
            name="approach.cluster"
            label="Cluster"
            constraint="The name of the ECS cluster."
            refuse={refuseSecret}
          />
          <TextInput
            name="approach.container"
            label="Container name"
            constraint="The overrides of every run name it."
            refuse={refuseSecret}
          />
          <TextInput name="approach.family" label="Task definition family" refuse={refuseSecret} />
          <TextInput
            name="approach.revision"
            label="Revision"
            inputMode="numeric"
            placeholder="The newest"
            constraint="Only to hold on to a fixed one."
          />
          <SelectInput
            name="approach.image.host"
            label="Image host"
            options={HOSTS}
            constraint={`ingestion-base:${server ?? 'x.y.z'}, the version of your server.`}
          />
          {textAt(values, 'approach.image.host') === 'ecr' && (
            <TextInput
              name="approach.image.repository"
              label="ECR repository"
              placeholder="openmetadata/ingestion-base"
              constraint="In the same account and region."
              refuse={refuseSecret}
            />
          )}
        </ColumnLayout>
        <ColumnLayout columns={2}>
          <SelectInput
            name="approach.cpu"
            label="CPU"
            options={CPUS}
            parse={Number}
            onPicked={fitMemory}
            constraint="The official page tested with 0.25 vCPU and 0.5 GB."
          />
          <SelectInput
            name="approach.memory"
            label="Memory"
            options={memoriesFor(cpu).map((size) => ({
              value: String(size),
              label: gigabytes(size),
              description: `${size} MiB`,
            }))}
            parse={Number}
            empty="Choose a CPU size first"
            constraint="Importing OpenMetadata alone takes up to 400 MB, so start at 2 GB."
          />
        </ColumnLayout>
      </SpaceBetween>
    </Container>
  )
}
