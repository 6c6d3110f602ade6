import type { Operator, Specifier } from '../../catalog/acceptsVersion'
import { Scanner, SyntaxProblem } from './Scanner'

const RELEASE = String.raw`v?(?:[0-9]+!)?[0-9]+(?:\.[0-9]+)`
const SUFFIX =
  '(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?(?:[-_.]?dev[-_.]?[0-9]*)?'
const LOCAL = String.raw`(?:\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?`

const ORDERED = new RegExp(`[ \\t]*(${RELEASE}*${SUFFIX})`, 'iy')
const COMPATIBLE = new RegExp(`[ \\t]*(${RELEASE}+${SUFFIX})`, 'iy')
const EQUAL = new RegExp(`[ \\t]*(${RELEASE}*(?:\\.\\*|${SUFFIX}${LOCAL}))`, 'iy')
const ARBITRARY = /[ \t]*([^\s;)]*)/y
const OPERATOR = /===|==|~=|!=|<=|>=|<|>/y

const VERSION_OF: Record<Operator, RegExp> = {
  '===': ARBITRARY,
  '==': EQUAL,
  '!=': EQUAL,
  '~=': COMPATIBLE,
  '<=': ORDERED,
  '>=': ORDERED,
  '<': ORDERED,
  '>': ORDERED,
}

const isOperator = (text: string): text is Operator => Object.hasOwn(VERSION_OF, text)

function wrongVersion(operator: Operator, rest: string): string {
  const shown = rest.trim().split(/[\s,;)]/)[0]
  if (operator === '~=' && /^v?\d+$/.test(shown ?? '')) return `~= needs a version of two parts or more: ~=${shown}.0.`
  return shown === ''
    ? `A version is missing after ${operator}; write one such as ${operator}2.1.0.`
    : `“${shown}” is not a version of Python packages; write one such as ${operator}2.1.0.`
}

/** After === comes anything but a blank, so commas and all that follows them are read with it and told apart here. */
function arbitrary(text: string): Specifier[] {
  const [version = '', ...others] = text.split(',')
  const read = others
    .filter((other) => other !== '')
    .flatMap((other) => {
      const scanner = new Scanner(other)
      const found = oneSpecifier(scanner)
      if (!found || scanner.rest !== '')
        throw new SyntaxProblem(`“${other}” is not a condition on a version; write one such as >=2.1.`)
      return found
    })
  return [{ operator: '===', version }, ...read]
}

function oneSpecifier(scanner: Scanner): Specifier[] | undefined {
  const operator = scanner.take(OPERATOR)?.[0]
  if (operator === undefined || !isOperator(operator)) return undefined
  const version = scanner.take(VERSION_OF[operator])?.[1]
  if (version === undefined) throw new SyntaxProblem(wrongVersion(operator, scanner.rest))
  if (scanner.sees(/\.\*/y))
    throw new SyntaxProblem(`A version may end in .* only after == and !=; write ${operator}${version}.`)
  if (scanner.sees(/\+[a-z0-9]/y))
    throw new SyntaxProblem(`A version may have a part after + only after == and !=; write ${operator}${version}.`)
  return operator === '===' ? arbitrary(version) : [{ operator, version }]
}

/** Reads the conditions from here on, with commas between them (PEP 440). Throws a SyntaxProblem. */
export function specifiers(scanner: Scanner): Specifier[] {
  const found: Specifier[] = []
  for (let next = oneSpecifier(scanner); next; next = oneSpecifier(scanner)) {
    found.push(...next)
    scanner.skipBlanks()
    if (!scanner.take(/,/y)) break
    scanner.skipBlanks()
  }
  return found
}
