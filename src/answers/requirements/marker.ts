import { type Scanner, SyntaxProblem } from './Scanner'

/** One side of a comparison: a variable of the installing Python, or a text. */
export type MarkerValue = { variable: string } | { text: string }

/** A condition on the installing Python (PEP 508): `python_version < "3.12" and sys_platform == "linux"`. */
export type Marker =
  | { either: Marker[] }
  | { all: Marker[] }
  | { left: MarkerValue; operator: string; right: MarkerValue }

const VARIABLE =
  /\b(?:python_version|python_full_version|os[._]name|sys[._]platform|platform_(?:release|system)|platform[._](?:version|machine|python_implementation)|python_implementation|implementation_(?:name|version)|extras?|dependency_groups)\b/y
const QUOTED = /'([^']*)'|"([^"]*)"/y
const OPERATOR = /===|==|~=|!=|<=|>=|<|>/y

/** Deeper nesting is no marker of a person, and would exhaust the stack. */
const MOST_BRACKETS = 50

const VALUE_WANTED =
  'a marker compares a variable such as python_version or sys_platform with a text in quotes: python_version < "3.12"'

function value(scanner: Scanner): MarkerValue {
  const variable = scanner.take(VARIABLE)
  if (variable) {
    const name = variable[0].replace('.', '_')
    return { variable: name === 'python_implementation' ? 'platform_python_implementation' : name }
  }
  const quoted = scanner.take(QUOTED)
  if (quoted) return { text: quoted[1] ?? quoted[2] ?? '' }
  throw new SyntaxProblem(`“${scanner.rest || 'nothing'}” is not part of a marker; ${VALUE_WANTED}.`)
}

function operator(scanner: Scanner): string {
  if (scanner.take(/\bin\b/y)) return 'in'
  if (scanner.take(/\bnot\b/y)) {
    if (scanner.take(/[ \t]+\bin\b/y)) return 'not in'
    throw new SyntaxProblem('After “not” a marker needs “in”: sys_platform not in "win32".')
  }
  const sign = scanner.take(OPERATOR)
  if (sign) return sign[0]
  throw new SyntaxProblem('A marker needs one of ==, !=, <, <=, >, >=, ~=, ===, in, not in between its two sides.')
}

function atom(scanner: Scanner): Marker {
  scanner.skipBlanks()
  if (scanner.take(/\(/y)) {
    scanner.depth += 1
    if (scanner.depth > MOST_BRACKETS)
      throw new SyntaxProblem(`The marker opens more than ${MOST_BRACKETS} brackets; simplify it.`)
    const inner = marker(scanner)
    scanner.depth -= 1
    if (!scanner.take(/\)/y)) throw new SyntaxProblem('A bracket of the marker is not closed; add “)”.')
    scanner.skipBlanks()
    return inner
  }
  const left = value(scanner)
  scanner.skipBlanks()
  const sign = operator(scanner)
  scanner.skipBlanks()
  const right = value(scanner)
  scanner.skipBlanks()
  return { left, operator: sign, right }
}

/** Reads a marker from here on: `and` binds more closely than `or`. Throws a SyntaxProblem. */
export function marker(scanner: Scanner): Marker {
  const either: Marker[][] = [[atom(scanner)]]
  for (let word = scanner.take(/\b(?:or|and)\b/y); word; word = scanner.take(/\b(?:or|and)\b/y)) {
    const next = atom(scanner)
    if (word[0] === 'or') either.push([next])
    else either.at(-1)?.push(next)
  }
  const joined = either.map((all): Marker => (all.length === 1 && all[0] ? all[0] : { all }))
  return joined.length === 1 && joined[0] ? joined[0] : { either: joined }
}
