import { excludesPython } from '../../answers/requirements/excludesPython'
import { normalizedName } from '../../answers/requirements/normalizedName'
import type { ArtifactLine, NamedRequirement, RequirementLine } from '../../answers/requirements/requirementLine'
import { acceptsVersion } from '../../catalog/acceptsVersion'
import type { Clash, ClashContext } from './clash'
import { contradictions } from './contradictions'
import { hashClash } from './hashClash'
import { optionClashes } from './optionClashes'
import { packageClash } from './packageClashes'

/** A wheel or folder of a package that we pin, too. */
function artifactClash(line: ArtifactLine, { pins, pinsOf }: ClashContext): Clash | undefined {
  const pin = line.name === undefined ? undefined : pins.get(line.name)
  if (pin === undefined) return undefined
  const known = line.version !== undefined
  if (line.version !== undefined && acceptsVersion(line.version, [{ operator: '==', version: pin }])) return undefined
  return {
    line: line.line,
    severity: known ? 'error' : 'warning',
    message: known
      ? `Line ${line.line}: this is ${line.name} ${line.version}, and ${pinsOf} holds it at ${pin}. Give the file of version ${pin}, or remove the line.`
      : `Line ${line.line}: ${pinsOf} holds ${line.name} at ${pin}. pip installs both only if what lies there is version ${pin}.`,
  }
}

function ignoredOptions({ line, options }: NamedRequirement | ArtifactLine): Clash[] {
  const ignored = options.filter(
    ({ name }) => name !== '--config-settings' && name !== '--global-option' && name !== '--hash',
  )
  if (ignored.length === 0) return []
  const names = ignored.map(({ name }) => name).join(', ')
  return [
    {
      line,
      severity: 'warning',
      message: `Line ${line}: pip ignores ${names} after a package. Put it on a line of its own.`,
    },
  ]
}

function ofLine(line: RequirementLine, lines: readonly RequirementLine[], context: ClashContext): Clash[] {
  if (line.kind === 'option') return optionClashes(line, lines, context)
  if (line.kind === 'reference')
    return [
      {
        line: line.line,
        severity: 'info',
        message: `Line ${line.line}: what it asks for is known only on the worker, so it is kept and not judged.`,
      },
    ]
  if (line.kind !== 'requirement' && line.kind !== 'artifact') return []
  if (excludesPython(line.marker, context.python)) return []
  const clash = line.kind === 'requirement' ? packageClash(line, context) : artifactClash(line, context)
  return [...(clash ? [clash] : []), ...ignoredOptions(line)]
}

/**
 * What keeps the lines of a person's own requirements.txt from being installed beside what we add, and what to know
 * about them, in the order of the lines. `lines` are their own (see withoutGenerated); lines pip refuses are not
 * judged, as the answers' schema names them. Packages that a marker keeps off MWAA's Python are left alone.
 */
export function requirementClashes(lines: readonly RequirementLine[], context: ClashContext): Clash[] {
  const essential = Object.keys(context.essential).map(normalizedName)
  const held = new Set([...context.pins.keys(), ...essential, 'apache-airflow', 'openmetadata-ingestion'])
  const free = lines.filter(
    (line): line is NamedRequirement =>
      line.kind === 'requirement' && !held.has(line.name) && !excludesPython(line.marker, context.python),
  )
  return [...lines.flatMap((line) => ofLine(line, lines, context)), ...contradictions(free), ...hashClash(lines)].sort(
    (left, right) => left.line - right.line,
  )
}
