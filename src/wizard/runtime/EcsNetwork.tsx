import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { CheckInput } from '../../components/CheckInput'
import { TextAreaInput } from '../../components/TextAreaInput'
import { refuseSecret } from '../refuseSecret'

/** Where the task stands in the network. */
export function EcsNetwork() {
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
          constraint="At most 5. They must allow outgoing connections."
          refuse={refuseSecret}
        />
        <CheckInput
          name="approach.assignPublicIp"
          label="Assign a public IP address"
          description="For public subnets without NAT; the official page has it on. Private subnets with NAT need none."
        />
      </SpaceBetween>
    </Container>
  )
}
