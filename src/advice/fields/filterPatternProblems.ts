import { isRecord } from '../../answers/isRecord'
import type { JsonTree } from '../../answers/jsonTree'
import { pythonRegexProblem } from '../../answers/regularExpression/pythonRegexProblem'
import type { Finding } from '../finding'

/**
 * The expressions of a filter pattern that Python refuses, each at its own path. OpenMetadata compiles them when the
 * first name is filtered, so the run has begun by then (metadata/utils/filters.py, validate_regex).
 */
export function filterPatternProblems(value: JsonTree, path: string): Finding[] {
  if (!isRecord(value)) return []
  return ['includes', 'excludes'].flatMap((key) => {
    const patterns = Object.hasOwn(value, key) ? value[key] : undefined
    if (!Array.isArray(patterns)) return []
    return patterns.flatMap((pattern, index): Finding[] => {
      const problem = typeof pattern === 'string' ? pythonRegexProblem(pattern) : undefined
      if (!problem) return []
      const which = `${key === 'includes' ? 'Include' : 'Exclude'} ${index + 1}`
      return [
        {
          severity: 'error',
          path: `${path}.${key}.${index}`,
          message: `${which} is no regular expression to Python: ${problem.message} (character ${problem.place}).`,
          reason: 'OpenMetadata reads it with Python’s re only when the run has begun, and the run then fails.',
        },
      ]
    })
  })
}
