import fc from 'fast-check'

const SEED = 20_260_101

interface Rule<Value> {
  values: fc.Arbitrary<Value>
  runs: number
  /** Gives other values than the same arbitrary elsewhere. */
  salt?: number
  /** What is wrong with each value, if anything; asked for all at once, so that one process can judge them. */
  problems: (values: Value[]) => (string | undefined)[]
}

/**
 * A fast-check property whose values are judged in one batch. When one is wrong, the property is run again from there
 * value by value, so that fast-check shrinks it and prints seed, path and counterexample. Gives the values it tried.
 */
export function expectNoProblems<Value>({ values, runs, salt = 0, problems }: Rule<Value>): Value[] {
  const seed = SEED + salt
  const tried = fc.sample(values, { seed, numRuns: runs })
  const found = problems(tried)
  const index = found.findIndex((problem) => problem !== undefined)
  if (index < 0) return tried
  const one = fc.property(values, (value) => {
    const [problem] = problems([value])
    if (problem !== undefined) throw new Error(problem)
  })
  fc.assert(one, {
    seed,
    path: String(index),
    numRuns: runs,
    verbose: fc.VerbosityLevel.Verbose,
    interruptAfterTimeLimit: 8_000,
    markInterruptAsFailure: true,
  })
  throw new Error(`Seed ${seed}, value ${index}: ${found[index]} (only when judged together with others)`)
}

/** Tells the texts apart that the tests of a file tried. */
export class TriedTexts {
  private readonly texts = new Set<string>()

  add(texts: Iterable<string>): void {
    for (const text of texts) this.texts.add(text)
  }

  get size(): number {
    return this.texts.size
  }
}
