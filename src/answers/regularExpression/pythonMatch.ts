import { parsePythonRegex } from './parsePythonRegex'
import { RegexProblem } from './RegexProblem'
import { RegexMatcher, TooMuchWork } from './regexMatcher'

/** `unknown` where Python refuses the expression or an answer would take too long. */
export type MatchAnswer = 'matches' | 'differs' | 'unknown'

/**
 * What Python's `re.match(pattern, name, re.IGNORECASE)` says, which is how OpenMetadata asks (metadata/utils/filters.py
 * of 1.3 to 2.0): from the beginning of the name on, whatever follows. The browser's own expressions are another
 * language: `\d`, `\w`, `$`, case, unset groups and empty rounds differ, some things it cannot say at all, and it
 * cannot be stopped when an expression runs away. So this works on what our reader of Python's language has read.
 */
export function pythonMatch(pattern: string, name: string): MatchAnswer {
  try {
    const { root, groups } = parsePythonRegex(pattern, true)
    return new RegexMatcher(name, groups).matches(root) ? 'matches' : 'differs'
  } catch (problem) {
    // A RangeError is the browser's stack, too small for a very long name.
    if (problem instanceof RegexProblem || problem instanceof TooMuchWork || problem instanceof RangeError)
      return 'unknown'
    throw problem
  }
}
