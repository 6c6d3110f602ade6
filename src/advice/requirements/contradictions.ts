import type { NamedRequirement } from '../../answers/requirements/requirementLine'
import { acceptsVersion, type Specifier } from '../../catalog/acceptsVersion'
import type { Clash } from './clash'
import { shownRequirement } from './shownRequirement'

/** Versions on and between the ones that are spoken of: if none of them will do, no published one will. */
function candidates(specifiers: Specifier[]): string[] {
  const named = specifiers.map(({ version }) => version.replace(/\.\*$/, ''))
  const plain = named.map((version) => version.replace(/[^\d.!].*$/, '').replace(/\.$/, ''))
  return ['0', '99999', ...named, ...plain.flatMap((version) => [`${version}.1`, `${version}.0.1`, `${version}.0.0.1`])]
}

const possible = (specifiers: Specifier[]) =>
  candidates(specifiers).some((version) => acceptsVersion(version, specifiers))

/** Packages named twice with conditions that no version meets together. */
export function contradictions(asked: readonly NamedRequirement[]): Clash[] {
  const byName = new Map<string, NamedRequirement[]>()
  const clashes: Clash[] = []
  for (const line of asked) {
    const before = byName.get(line.name) ?? []
    const other = before.find(({ specifiers }) => !possible([...specifiers, ...line.specifiers]))
    if (other)
      clashes.push({
        line: line.line,
        severity: 'error',
        message: `Line ${line.line}: no version is both ${shownRequirement(line)} and ${shownRequirement(other)}, which line ${other.line} asks for. Keep one of the two.`,
        fix: { label: `Remove line ${line.line}`, edits: new Map([[line, undefined]]) },
      })
    else byName.set(line.name, [...before, line])
  }
  return clashes
}
