import { dependency, wholeMarker } from './dependency'
import type { Marker } from './marker'
import { normalizedName } from './normalizedName'
import { SyntaxProblem } from './Scanner'
import { wheelName } from './wheelName'

/** A package by where it lies. */
export interface Artifact {
  location: string
  name?: string
  version?: string
  extras: string[]
  marker?: Marker
}

const URL = /^(?:https?|file|ftp|(?:git|hg|svn|bzr)\+[a-z]+):/i
const VERSION_CONTROL = /^(?:git|hg|svn|bzr)(?:\+[a-z]+)?:/i
const ARCHIVE = /\.(?:whl|zip|tgz|tbz|txz|tlz|tar|tar\.(?:gz|bz2|xz|lz|lzma))$/i
const EGG = /[#&]egg=([^&[]*)/

const looksLikePath = (text: string) => (text.includes('/') || text.startsWith('.')) && !text.includes(':/')

/** A path, and what stands in the brackets at its end. */
function withoutExtras(text: string): { bare: string; listed: string } {
  const start = text.endsWith(']') ? text.lastIndexOf('[') : -1
  const listed = text.slice(start + 1, -1)
  if (start < 1 || listed === '' || listed.includes(']')) return { bare: text, listed: '' }
  return { bare: text.slice(0, start).trimEnd(), listed }
}

/** The names in the brackets after a path. */
const extrasIn = (listed: string) => (listed === '' ? [] : dependency(`placeholder[${listed}]`).extras)

/** What the end of an address or a path says of the package. */
function nameIn(location: string, isUrl: boolean): { name?: string; version?: string } {
  const [path = ''] = isUrl ? location.split(/[?#]/) : [location]
  const host = isUrl ? (path.split('/')[2] ?? '') : ''
  if (host.includes('[') !== host.includes(']'))
    throw new SyntaxProblem(`“${host}” is not a host; brackets stand only around an IPv6 address.`)
  const file = decodedFile(path)
  if (file.endsWith('.whl')) return wheelName(file)
  const egg = EGG.exec(location)?.[1]
  return egg ? { name: normalizedName(egg) } : {}
}

function decodedFile(path: string): string {
  const file = path.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(file)
  } catch {
    return file
  }
}

/** A line that pip reads as an address, a path or an archive; undefined where it is a package by name. */
export function artifact(text: string): Artifact | undefined {
  const isUrl = URL.test(text)
  const cut = text.indexOf(isUrl ? '; ' : ';')
  const place = (cut < 0 ? text : text.slice(0, cut)).trim()
  const condition = cut < 0 ? '' : text.slice(cut + 1).trim()
  const { bare, listed } = isUrl ? { bare: place, listed: '' } : withoutExtras(place)
  if (!isUrl && !isArchiveOrPath(place, bare)) return undefined
  return {
    location: place,
    ...nameIn(bare, isUrl),
    extras: extrasIn(listed),
    ...(condition === '' ? {} : { marker: wholeMarker(condition) }),
  }
}

/** A path has a slash or begins with a dot; `name @ https://…` has both, and is a package by name. */
function isArchiveOrPath(place: string, bare: string): boolean {
  const [before = '', after] = place.split(/@(.*)/s)
  if (after !== undefined && !looksLikePath(before)) return false
  return looksLikePath(place) || ARCHIVE.test(bare)
}

/** What follows `-e`: a path, an address of version control with the package's name, or `name @ git+https://…`. */
export function editable(text: string): Artifact {
  try {
    const { name, url, extras, marker } = dependency(text)
    if (url !== undefined && VERSION_CONTROL.test(url))
      return { location: url, name: normalizedName(name), extras, ...(marker ? { marker } : {}) }
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem
  }
  const { bare, listed } = withoutExtras(text)
  const found = { location: text, ...nameIn(bare, URL.test(text)), extras: extrasIn(listed) }
  if (VERSION_CONTROL.test(text)) {
    if (found.name !== undefined) return found
    throw new SyntaxProblem(`The name of the package is missing; write -e ${text}#egg=name.`)
  }
  if (/^file:/i.test(text) || (looksLikePath(bare) && !URL.test(text))) return found
  throw new SyntaxProblem(
    `After -e comes a folder such as ./my_package, or an address of version control with the package’s name: -e git+https://…#egg=name.`,
  )
}
