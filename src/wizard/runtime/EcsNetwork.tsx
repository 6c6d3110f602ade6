import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useFormContext } from 'react-hook-form'
import { valueAt } from '../../answers/valueAt'
import { CheckInput } from '../../components/CheckInput'
import { TextAreaInput } from '../../components/TextAreaInput'
import { KnownNetworkChoice } from '../paste/KnownNetworkChoice'
import { PasteOutput } from '../paste/PasteOutput'
import { refuseSecret } from '../refuseSecret'
import { useAnswers } from '../state/answersContext'

const NETWORK_PARTS = ['subnets', 'securityGroups'] as const

/** Where the task stands in the network. */
export function EcsNetwork() {
  const { values } = useAnswers()
  const { setValue } = useFormContext()
  const theirs = NETWORK_PARTS.map((part) => valueAt(values, `environment.${part}`) ?? '')
  const take = () => {
    for (const [index, part] of NETWORK_PARTS.entries())
      setValue(`approach.${part}`, theirs[index], { shouldDirty: true })
  }
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="The task must reach the image’s host, AWS, the OpenMetadata server and your sources. To catalogue MWAA itself, use the subnets and security groups of the MWAA environment: only they reach its database."
        >
          Network
        </Header>
      }
    >
      <SpaceBetween size="m">
        <PasteOutput set="network" header="Check it against the AWS command line" below="knownNetwork." />
        <KnownNetworkChoice part="subnets" label="Subnets by name" />
        <KnownNetworkChoice part="securityGroups" label="Security groups by name" />
        {theirs.every((part) => String(part) !== '') && (
          <Button formAction="none" onClick={take}>
            Use the environment’s network
          </Button>
        )}
        <TextAreaInput
          name="approach.subnets"
          label="Subnets"
          placeholder="subnet-0a1b2c3d4e5f60718"
          constraint="All in one VPC. Commas, blanks or new lines between them."
          refuse={refuseSecret}
        />
        <TextAreaInput
          name="approach.securityGroups"
          label="Security groups"
          placeholder="sg-0123456789abcdef0"
          constraint="At most 5. They must allow outgoing connections, as a new one does."
          refuse={refuseSecret}
        />
        <p className="aside">
          To make a security group for it:{' '}
          <code>
            aws ec2 create-security-group --group-name openmetadata-ingestion --description Ingestion --vpc-id vpc-…
          </code>{' '}
          prints its id.
        </p>
        <CheckInput
          name="approach.assignPublicIp"
          label="Assign a public IP address"
          description="For public subnets without NAT; the official page has it on. Private subnets with NAT need none."
        />
      </SpaceBetween>
    </Container>
  )
}
