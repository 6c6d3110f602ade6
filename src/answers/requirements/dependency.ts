import type { Specifier } from '../../catalog/acceptsVersion'
import { type Marker, marker } from './marker'
import { Scanner, SyntaxProblem } from './Scanner'
import { specifiers } from './specifiers'

/** A package as PEP 508 writes it. */
export interface Dependency {
  name: string
  extras: string[]
  specifiers: Specifier[]
  url?: string
  marker?: Marker
}

const NAME = /\b[a-zA-Z0-9][a-zA-Z0-9._-]*\b/y

function extras(scanner: Scanner): string[] {
  if (!scanner.take(/\[/y)) return []
  const found: string[] = []
  scanner.skipBlanks()
  for (let name = scanner.take(NAME); name; name = scanner.take(NAME)) {
    found.push(name[0])
    scanner.skipBlanks()
    if (!scanner.take(/,/y)) break
    scanner.skipBlanks()
    if (!scanner.sees(NAME)) throw new SyntaxProblem('An extra is missing after the comma: name[extra,other].')
  }
  scanner.skipBlanks()
  if (!scanner.take(/\]/y)) throw new SyntaxProblem('The brackets of the extras are wrong; write name[extra,other].')
  return found
}

function conditions(scanner: Scanner): Specifier[] {
  const enclosed = scanner.take(/\(/y) !== undefined
  scanner.skipBlanks()
  const found = specifiers(scanner)
  scanner.skipBlanks()
  if (enclosed && !scanner.take(/\)/y)) throw new SyntaxProblem('A bracket is not closed; add “)” after the versions.')
  return found
}

function afterwards(name: string, rest: string): string {
  if (/^=(?!=)/.test(rest)) return `“=” is not an operator; write ${name}=${rest.split(/[\s;]/)[0]}.`
  if (/^\d/.test(rest)) return `An operator is missing before “${rest}”; write ${name}==${rest.split(/[\s;]/)[0]}.`
  if (/^[<>~!=]/.test(rest)) return `“${rest}” does not belong here; put a comma between two conditions: ${name}>=2,<3.`
  if (/^[a-z]/i.test(rest)) return `One package a line: “${rest}” goes on a line of its own.`
  return `“${rest}” does not belong here; write ${name}==1.2.3, with a marker after a semicolon.`
}

/** The rest of a line after the package, its marker or nothing. */
function ending(scanner: Scanner, name: string): Marker | undefined {
  if (scanner.rest === '') return undefined
  if (!scanner.take(/;/y)) throw new SyntaxProblem(afterwards(name, scanner.rest))
  const found = marker(scanner)
  if (scanner.rest !== '')
    throw new SyntaxProblem(`“${scanner.rest}” does not belong in a marker; join two conditions by “and” or “or”.`)
  return found
}

/** A marker by itself, as pip reads it after a path. Throws a SyntaxProblem. */
export function wholeMarker(text: string): Marker {
  const scanner = new Scanner(text)
  const found = marker(scanner)
  if (scanner.rest === '') return found
  throw new SyntaxProblem(`“${scanner.rest}” does not belong in a marker; join two conditions by “and” or “or”.`)
}

/** A package as PEP 508 writes it, the way `packaging` 25 reads it. Throws a SyntaxProblem that says what is right. */
export function dependency(text: string): Dependency {
  const scanner = new Scanner(text)
  scanner.skipBlanks()
  const name = scanner.take(NAME)?.[0]
  if (name === undefined)
    throw new SyntaxProblem(
      `“${text}” is neither a package nor an option of pip. Write a package such as pandas==2.1.4, or put # before a remark.`,
    )
  scanner.skipBlanks()
  const asked = extras(scanner)
  scanner.skipBlanks()
  if (!scanner.take(/@/y)) {
    const found = conditions(scanner)
    scanner.skipBlanks()
    const condition = ending(scanner, name)
    return { name, extras: asked, specifiers: found, ...(condition ? { marker: condition } : {}) }
  }
  scanner.skipBlanks()
  const url = scanner.take(/[^ \t]+/y)?.[0]
  if (url === undefined) throw new SyntaxProblem(`An address is missing after @; write ${name} @ https://….`)
  scanner.skipBlanks()
  const condition = ending(scanner, name)
  return { name, extras: asked, specifiers: [], url, ...(condition ? { marker: condition } : {}) }
}
