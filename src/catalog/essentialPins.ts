import data from './data/essentialPins.json'

const releases: Record<string, Record<string, string>> = data.releases

export const essentialPinsSource = `${data.source.split(';')[0]}, read ${data.date}`

/**
 * The versions MWAA passes to every pip of a release as constraints nobody can lift, by the names its list has
 * ("SQLAlchemy"). Before 2.9.2 AWS publishes no list: those rows hold what is certain. Empty for an unknown release.
 */
export function essentialPinsOf(release: string): Record<string, string> {
  return releases[release] ?? {}
}
