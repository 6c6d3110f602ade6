import { expect, test } from 'vitest'
import { EXAMPLES } from '../answers/examples'
import { loadCatalog } from '../catalog/loadedCatalog'
import { checkAnswers } from './checkAnswers'

const catalog = await loadCatalog('3.0.6', '1.12.14')
const [A, B, C] = ['subnet-0aaaaaaaaaaaaaaaa', 'subnet-0bbbbbbbbbbbbbbbb', 'subnet-0cccccccccccccccc']
const [HERE, THERE] = ['vpc-0aaaaaaaaaaaaaaaa', 'vpc-0bbbbbbbbbbbbbbbb']
const GROUP = 'sg-0aaaaaaaaaaaaaaaa'
const SUBNETS = [A, B].map((id) => ({ id, vpc: HERE })).concat({ id: C ?? '', vpc: THERE })
const table = (way: string, subnets: unknown[], main = false) => ({
  id: 'rtb-0aaaaaaaaaaaaaaaa',
  vpc: HERE,
  main,
  subnets,
  way,
})

function said(knownNetwork: unknown, changes: Record<string, unknown> = {}) {
  const approach = { ...EXAMPLES.ecs.approach, subnets: [A, B], securityGroups: [GROUP], ...changes }
  const { findings } = checkAnswers({ ...EXAMPLES.ecs, approach, knownNetwork }, catalog)
  return findings
    .filter(({ source }) => source?.includes('as pasted'))
    .map(({ severity, path, message }) => `${severity} ${path} ${message}`)
}

test('nothing is said of a network that nobody told, or of tables of other subnets', () => {
  expect(said(undefined)).toEqual([])
  expect(said({ routeTables: [table('none', ['subnet-0dddddddddddddddd'])], endpoints: [] })).toEqual([])
})

test('a subnet that is not there is a warning: it may be of another account or region', () => {
  expect(said({ subnets: SUBNETS.slice(1) })).toEqual([
    expect.stringMatching(`^warning approach.subnets ${A}: not among`),
  ])
})

test('subnets of two VPCs, and a group of another', () => {
  expect(said({ subnets: SUBNETS }, { subnets: [A, C] })).toEqual([
    `error approach.subnets These subnets are of 2 VPCs: ${HERE}, ${THERE}. A task takes subnets of one.`,
  ])
  expect(said({ subnets: SUBNETS, securityGroups: [{ id: GROUP, vpc: THERE }] })).toEqual([
    expect.stringContaining(`error approach.securityGroups A security group is of ${THERE}`),
  ])
  expect(said({ subnets: SUBNETS, securityGroups: [{ id: GROUP, vpc: HERE }] })).toEqual([])
})

test('an internet gateway takes only tasks with a public IP; NAT takes any', () => {
  const open = { routeTables: [table('internet-gateway', [A])] }
  expect(said(open)).toEqual([expect.stringContaining(`error approach.assignPublicIp The way out of ${A} is`)])
  expect(said(open, { assignPublicIp: true })).toEqual([])
  expect(said({ routeTables: [table('nat', [A, B])] })).toEqual([])
})

test('a subnet without a table of its own goes by the main one of its VPC', () => {
  const main = table('none', [], true)
  expect(said({ routeTables: [main] })).toEqual([])
  expect(said({ routeTables: [main], subnets: SUBNETS })).toEqual([
    expect.stringContaining(`${A}, ${B}: no route leads to the internet, where docker.getcollate.io is`),
  ])
})

test('without a way out, an image in ECR needs the endpoints, by name', () => {
  const image = { host: 'ecr', repository: 'openmetadata/ingestion-base' }
  const closed = { routeTables: [table('none', [A, B])] }
  const endpoints = ['ecr.api', 'ecr.dkr', 's3', 'logs', 'secretsmanager'].map((service) => ({ vpc: HERE, service }))
  expect(said(closed, { image })).toEqual([
    expect.stringMatching(/^warning .*endpoints: ecr.api, ecr.dkr, logs, s3, secretsmanager/),
  ])
  expect(said({ ...closed, endpoints: endpoints.slice(1) }, { image })).toEqual([
    expect.stringMatching(/^error .*that are not there: ecr.api\.$/),
  ])
  expect(said({ ...closed, endpoints }, { image })).toEqual([])
  expect(said({ ...closed, endpoints: endpoints.map((each) => ({ ...each, vpc: THERE })) }, { image })).toHaveLength(1)
  const gateway = (id: string) =>
    endpoints.map((each) => (each.service === 's3' ? { ...each, routeTables: [id] } : each))
  expect(said({ ...closed, endpoints: gateway('rtb-0aaaaaaaaaaaaaaaa') }, { image })).toEqual([])
  expect(said({ ...closed, endpoints: gateway('rtb-0bbbbbbbbbbbbbbbb') }, { image })).toEqual([
    expect.stringMatching(/^error .*that are not there: s3\.$/),
  ])
})
