import { z } from 'zod'
import type { Network, RouteTable } from '../../answers/network'
import { networkSchema } from '../../answers/network'
import type { PastedOutcome } from '../outcome'
import { type PastedReader, pastedReader, under } from '../pastedReader'

const word = z.string().nullish()
const tags = z.array(z.looseObject({ Key: z.string(), Value: z.string() })).nullish()

const nameIn = (given: z.output<typeof tags>) => given?.find(({ Key }) => Key === 'Name')?.Value || undefined

/** Puts a list of the network there, without what the answers cannot hold; how many those are is a remark. */
function takeList<Key extends keyof Network>(outcome: PastedOutcome, key: Key, list: unknown[]): void {
  const { shape } = networkSchema
  const taken = list.filter((item) => shape[key].safeParse([item]).success)
  const { data } = shape[key].safeParse(taken)
  if (data !== undefined) outcome.network = { ...outcome.network, [key]: data }
  if (taken.length < list.length) outcome.remarks.push(`${list.length - taken.length} of ${list.length} were left out.`)
}

const subnet = z.looseObject({ SubnetId: z.string(), VpcId: z.string(), AvailabilityZone: word, Tags: tags })

/** `aws ec2 describe-subnets`. */
const subnetsReader = pastedReader(
  'aws ec2 describe-subnets',
  under('Subnets'),
  z.array(subnet),
  (subnets, outcome) => {
    const list = subnets.map(({ SubnetId, VpcId, AvailabilityZone, Tags }) => ({
      id: SubnetId,
      vpc: VpcId,
      ...(AvailabilityZone && { zone: AvailabilityZone }),
      ...(nameIn(Tags) && { name: nameIn(Tags) }),
    }))
    takeList(outcome, 'subnets', list)
  },
)

const group = z.looseObject({ GroupId: z.string(), VpcId: word, GroupName: word })

/** `aws ec2 describe-security-groups`. */
const securityGroupsReader = pastedReader(
  'aws ec2 describe-security-groups',
  under('SecurityGroups'),
  z.array(group),
  (groups, outcome) => {
    const list = groups.map(({ GroupId, GroupName, VpcId }) => ({
      id: GroupId,
      vpc: VpcId,
      ...(GroupName && { name: GroupName }),
    }))
    takeList(outcome, 'securityGroups', list)
  },
)

const route = z.looseObject({
  DestinationCidrBlock: word,
  GatewayId: word,
  NatGatewayId: word,
  State: word,
})

/** Where the default route leads, which takes a task to a registry and to AWS. A blackhole leads nowhere. */
function wayOf(routes: z.output<typeof route>[]): RouteTable['way'] {
  const open = routes.find(
    ({ DestinationCidrBlock, State }) => DestinationCidrBlock === '0.0.0.0/0' && State !== 'blackhole',
  )
  if (!open) return 'none'
  if (open.GatewayId?.startsWith('igw-')) return 'internet-gateway'
  return open.NatGatewayId ? 'nat' : 'other'
}

const routeTable = z.looseObject({
  RouteTableId: z.string(),
  VpcId: z.string(),
  Routes: z.array(route).nullish(),
  Associations: z.array(z.looseObject({ SubnetId: word, Main: z.boolean().nullish() })).nullish(),
})

/** `aws ec2 describe-route-tables`. */
const routeTablesReader = pastedReader(
  'aws ec2 describe-route-tables',
  under('RouteTables'),
  z.array(routeTable),
  (tables, outcome) => {
    const list = tables.map(({ RouteTableId, VpcId, Routes, Associations }) => ({
      id: RouteTableId,
      vpc: VpcId,
      main: (Associations ?? []).some(({ Main }) => Main === true),
      subnets: (Associations ?? []).flatMap(({ SubnetId }) => (SubnetId ? [SubnetId] : [])),
      way: wayOf(Routes ?? []),
    }))
    takeList(outcome, 'routeTables', list)
  },
)

const endpoint = z.looseObject({
  VpcId: z.string(),
  ServiceName: z.string(),
  State: word,
  VpcEndpointType: word,
  RouteTableIds: z.array(z.string()).nullish(),
})

/** `aws ec2 describe-vpc-endpoints`. The name of a service is `com.amazonaws.<region>.<service>`, in China `cn.com.…`. */
const endpointsReader = pastedReader(
  'aws ec2 describe-vpc-endpoints',
  under('VpcEndpoints'),
  z.array(endpoint),
  (endpoints, outcome) => {
    const open = endpoints.filter(({ State }) => !State || /^available$/i.test(State))
    const list = open.map(({ VpcId, ServiceName, VpcEndpointType, RouteTableIds }) => ({
      vpc: VpcId,
      service: ServiceName.replace(/^(?:cn\.)?com\.amazonaws\.[a-z0-9-]+\./, ''),
      ...(VpcEndpointType === 'Gateway' && RouteTableIds ? { routeTables: RouteTableIds } : {}),
    }))
    takeList(outcome, 'endpoints', list)
  },
)

/** The commands that describe a network; what each says is judged together. */
export const networkReaders: PastedReader[] = [subnetsReader, securityGroupsReader, routeTablesReader, endpointsReader]
