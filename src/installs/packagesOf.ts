import type { Resolution, Resolutions } from '../catalog/resolution'

/** The packages that OpenMetadata without extras brings or shares, itself among them. */
export function packagesOf({ base, locks }: Resolution, { needs }: Resolutions): Set<string> {
  const pins = locks[0]?.pins
  const found = new Set(['openmetadata-ingestion'])
  const ahead = [...base]
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (found.has(name) || !pins?.has(name)) continue
    found.add(name)
    ahead.push(...(needs[name] ?? []))
  }
  return found
}
