/** Something a person can put right: its message is shown alone, without a stack. */
export class Failure extends Error {}

/** Runs a command's main function; a Failure becomes its message and exit code 1. */
export async function orFail(main) {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
