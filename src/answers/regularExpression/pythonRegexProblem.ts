import { parsePythonRegex } from './parsePythonRegex'
import { RegexProblem } from './RegexProblem'

/**
 * Why Python's `re.compile` refuses an expression in one of the Pythons that may run it, or undefined when all take it.
 */
export function pythonRegexProblem(pattern: string): RegexProblem | undefined {
  try {
    parsePythonRegex(pattern, true)
    return undefined
  } catch (problem) {
    if (problem instanceof RegexProblem) return problem
    throw problem
  }
}
