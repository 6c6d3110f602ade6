import { normalizedName } from '../../answers/requirements/normalizedName'
import type { NamedRequirement } from '../../answers/requirements/requirementLine'
import { acceptsVersion } from '../../catalog/acceptsVersion'
import { essentialPinsSource } from '../../catalog/essentialPins'
import { closestName } from '../fields/closestName'
import type { Clash, ClashContext } from './clash'
import { pinnedTo } from './requirementEdits'
import { shownRequirement } from './shownRequirement'

type Judge = (line: NamedRequirement, context: ClashContext) => Clash | undefined

const fixTo = (line: NamedRequirement, version: string) => ({
  label: `Write ${line.typed}==${version} in line ${line.line}`,
  edits: new Map([[line, pinnedTo(line, version)]]),
})

const removal = (line: NamedRequirement) => ({
  label: `Remove line ${line.line}`,
  edits: new Map([[line, undefined]]),
})

const airflow: Judge = (line, { release }) => {
  if (line.name !== 'apache-airflow' || acceptsVersion(release, line.specifiers)) return undefined
  return {
    line: line.line,
    severity: 'error',
    message: `Line ${line.line}: ${shownRequirement(line)} is another Airflow than the environment’s. MWAA holds apache-airflow at ${release}: write apache-airflow==${release}, or remove the line.`,
    source: essentialPinsSource,
    fix: fixTo(line, release),
  }
}

const essential: Judge = (line, { essential: held, release }) => {
  const found = Object.entries(held).find(([name]) => normalizedName(name) === line.name)
  if (!found || acceptsVersion(found[1], line.specifiers)) return undefined
  const [name, version] = found
  return {
    line: line.line,
    severity: 'error',
    message: `Line ${line.line}: ${shownRequirement(line)} cannot be installed. MWAA holds ${name} at ${version} on Airflow ${release} and refuses anything else: write ${name}==${version}, or remove the line.`,
    source: essentialPinsSource,
    fix: fixTo(line, version),
  }
}

const openmetadata: Judge = (line, { openmetadata: ours, release }) => {
  if (!ours || line.name !== 'openmetadata-ingestion') return undefined
  const offered = new Set(ours.offered.map(normalizedName))
  const unknown = line.extras.filter((extra) => !offered.has(normalizedName(extra)))
  const fix = removal(line)
  const common = { line: line.line, severity: 'error' as const, fix }
  if (!acceptsVersion(ours.version, line.specifiers))
    return {
      ...common,
      message: `Line ${line.line}: ${shownRequirement(line)} is another version than the server’s, ${ours.version}. Remove the line: the file names openmetadata-ingestion itself, with the extras of your connectors.`,
    }
  const [first] = unknown
  if (first === undefined || offered.size === 0) return undefined
  const meant = closestName(normalizedName(first), [...offered])
  const extras = unknown.length === 1 ? 'no extra' : 'none of the extras'
  return {
    ...common,
    message: `Line ${line.line}: openmetadata-ingestion ${ours.version} has ${extras} ${unknown.join(', ')}${meant === undefined ? '' : `; ${meant} comes closest`}. Remove the line: the file names it itself, with the extras your connectors need on Airflow ${release}.`,
  }
}

const locked: Judge = (line, { pins, pinsOf }) => {
  const pin = pins.get(line.name)
  if (pin === undefined || acceptsVersion(pin, line.specifiers)) return undefined
  return {
    line: line.line,
    severity: 'error',
    message: `Line ${line.line}: ${shownRequirement(line)} clashes with ${line.name} ${pin} of ${pinsOf}. Write ${line.typed}==${pin}, or remove the line.`,
    fix: fixTo(line, pin),
  }
}

const fromAddress: Judge = (line, { pins, pinsOf }) => {
  const pin = pins.get(line.name)
  if (line.url === undefined || pin === undefined) return undefined
  return {
    line: line.line,
    severity: 'warning',
    message: `Line ${line.line}: ${line.typed} comes from an address, and ${pinsOf} holds it at ${pin}. pip installs both only if the file there is version ${pin}.`,
  }
}

const JUDGES: Judge[] = [airflow, essential, openmetadata, locked, fromAddress]

/** What a package by name clashes with: the first that says no. */
export function packageClash(line: NamedRequirement, context: ClashContext): Clash | undefined {
  for (const judge of JUDGES) {
    const clash = judge(line, context)
    if (clash) return clash
  }
  return undefined
}
