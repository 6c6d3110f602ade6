import type { Answers } from '../answers/answers'
import type { EcsApproach } from '../answers/approach'
import type { Network, RouteTable } from '../answers/network'
import { vpcEndpointsFor } from '../catalog/vpcEndpoints'
import type { Finding, Fix } from './finding'
import type { Rule } from './rule'

interface Known {
  ecs: EcsApproach
  network: Network
  answers: Answers
}

/** A rule about a task's network, asked once somebody has pasted what AWS says of it. */
function networkRule(needs: string[], check: (known: Known) => Finding[]): Rule {
  return {
    needs: ['approach.kind', 'knownNetwork', ...needs],
    check: (answers) => {
      const { approach: ecs, knownNetwork: network } = answers
      return ecs.kind === 'ecs' && network ? check({ ecs, network, answers }) : []
    },
  }
}

const vpcsOf = (ids: readonly string[], list: readonly { id: string; vpc: string }[] = []) => [
  ...new Set(list.filter(({ id }) => ids.includes(id)).map(({ vpc }) => vpc)),
]

const oneVpc = networkRule(['approach.subnets', 'approach.securityGroups'], ({ ecs, network }) => {
  const vpcs = vpcsOf(ecs.subnets, network.subnets)
  if (vpcs.length > 1)
    return [
      {
        severity: 'error',
        path: 'approach.subnets',
        message: `These subnets are of ${vpcs.length} VPCs: ${vpcs.join(', ')}. A task takes subnets of one.`,
        source: 'describe-subnets, as pasted',
      },
    ]
  const strangers = vpcsOf(ecs.securityGroups, network.securityGroups).filter((vpc) => !vpcs.includes(vpc))
  if (vpcs.length === 0 || strangers.length === 0) return []
  return [
    {
      severity: 'error',
      path: 'approach.securityGroups',
      message: `A security group is of ${strangers.join(', ')}, the subnets are of ${vpcs.join(', ')}. A task takes groups of its subnets' VPC.`,
      source: 'describe-subnets and describe-security-groups, as pasted',
    },
  ]
})

const unknownSubnets = networkRule(['approach.subnets'], ({ ecs, network: { subnets } }) => {
  const strangers = subnets ? ecs.subnets.filter((subnet) => !subnets.some(({ id }) => id === subnet)) : []
  if (strangers.length === 0) return []
  return [
    {
      severity: 'warning',
      path: 'approach.subnets',
      message: `${strangers.join(', ')}: not among the subnets of this account and region.`,
      source: 'describe-subnets, as pasted',
    },
  ]
})

/** The table a subnet is associated with, else the main one of its VPC (Amazon VPC user guide, route tables). */
function tableOf(subnet: string, { subnets, routeTables }: Network): RouteTable | undefined {
  const own = routeTables?.find((table) => table.subnets.includes(subnet))
  const vpc = subnets?.find(({ id }) => id === subnet)?.vpc
  return own ?? routeTables?.find((table) => table.main && table.vpc === vpc)
}

const byWay = ({ ecs, network }: Known, way: RouteTable['way']) =>
  ecs.subnets.flatMap((subnet) => {
    const table = tableOf(subnet, network)
    return table?.way === way ? [{ subnet, table }] : []
  })

/** Whether a service's endpoint serves the subnets of a table: a gateway is a route in the tables it names. */
const serves = ({ endpoints }: Network, service: string, table: RouteTable) =>
  endpoints?.some(
    (each) => each.service === service && each.vpc === table.vpc && (each.routeTables?.includes(table.id) ?? true),
  )

const withPublicIp = (value: boolean): Fix => ({
  label: value ? 'Assign a public IP' : 'Assign no public IP',
  changes: [{ path: 'approach.assignPublicIp', value }],
})

const ROUTES = 'describe-route-tables, as pasted'

const publicSubnets = networkRule(['approach.subnets', 'approach.assignPublicIp'], (known) => {
  const open = byWay(known, 'internet-gateway')
  if (known.ecs.assignPublicIp || open.length === 0) return []
  return [
    {
      severity: 'error',
      path: 'approach.assignPublicIp',
      message: `The way out of ${open.map(({ subnet }) => subnet).join(', ')} is an internet gateway, which takes only a task with a public IP.`,
      source: ROUTES,
      fix: withPublicIp(true),
    },
  ]
})

/** What a task calls from its own subnets; ECS itself is called by Airflow's worker, from the environment's. */
const wantedEndpoints = ({ openmetadata }: Answers) =>
  vpcEndpointsFor('ecs', openmetadata.secretStore).filter((service) => service !== 'ecs')

const closedSubnets = networkRule(
  ['approach.subnets', 'approach.assignPublicIp', 'approach.image', 'openmetadata.secretStore'],
  (known): Finding[] => {
    const { ecs, network, answers } = known
    const closed = byWay(known, 'none')
    if (closed.length === 0) return []
    const named = closed.map(({ subnet }) => subnet).join(', ')
    const base = { path: 'approach.subnets', source: ROUTES } as const
    if (ecs.image.host !== 'ecr')
      return [
        {
          ...base,
          severity: 'error',
          message: `${named}: no route leads to the internet, where ${ecs.image.host} is. Choose subnets with a NAT gateway, or a copy of the image in ECR.`,
          ...(ecs.assignPublicIp && { reason: 'A public IP needs a route to an internet gateway.' }),
        },
      ]
    const missing = wantedEndpoints(answers).filter((service) =>
      closed.some(({ table }) => !serves(network, service, table)),
    )
    if (missing.length === 0) return []
    const told = network.endpoints !== undefined
    return [
      {
        ...base,
        severity: told ? 'error' : 'warning',
        message: `${named}: no route leads to the internet, so the VPC needs endpoints${told ? ' that are not there' : ''}: ${missing.join(', ')}.`,
      },
    ]
  },
)

export const networkRules: Rule[] = [oneVpc, unknownSubnets, publicSubnets, closedSubnets]
