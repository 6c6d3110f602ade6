import { fnv1a64 } from './fnv1a64'

/**
 * A name with at most `longest` characters. A name that fits is returned unchanged. A longer name keeps its beginning and
 * ends in a hash of the full name, so two long names that begin alike stay different. The result depends on the name
 * alone, so a service keeps its file names when other services are added or removed.
 */
export function shortenName(name: string, longest: number, separator: '-' | '_'): string {
  if (name.length <= longest) return name
  const ending = `${separator}${fnv1a64(name)}`
  return `${name.slice(0, longest - ending.length).replace(/[-_]+$/, '')}${ending}`
}
