/** `npm test`: every check of this machine's checkout, one after the other; one run shows all that fails. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureBrowser } from './lib/ensureBrowser.mjs'
import { Failure, orFail } from './lib/fail.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { secondsSince } from './lib/progress.mjs'
import { root } from './lib/root.mjs'
import { testSteps } from './lib/testSteps.mjs'

const summary = join(root, '.cache', 'test', 'summary.json')

/** `--only NAME` picks one step; what follows it is for that step's tool. */
function chosen([flag, name, ...extra]) {
  if (flag === undefined) return { steps: testSteps, extra: [] }
  const step = testSteps.find((each) => each.name === name)
  if (flag === '--only' && step) return { steps: [step], extra: extra[0] === '--' ? extra.slice(1) : extra }
  const names = testSteps.map((each) => each.name).join('|')
  process.stderr.write(`Usage: npm test [-- --only ${names} [arguments for its tool]]\n`)
  return process.exit(2)
}

async function outcomeOf(step, extra) {
  try {
    return await step.run(extra)
  } catch (error) {
    process.stderr.write(`${error instanceof Failure ? error.message : error.stack}\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

async function runSteps(steps, extra) {
  const results = []
  for (const step of steps) {
    if (results.some(({ name, failed }) => name === step.needs && failed > 0)) {
      console.log(`\n== ${step.name}: not run, for ${step.needs} failed`)
      results.push({ name: step.name, passed: 0, failed: 1, skipped: 0, seconds: 'not run' })
      continue
    }
    console.log(`\n== ${step.name}`)
    const start = performance.now()
    const outcome = await outcomeOf(step, extra)
    results.push({ name: step.name, ...outcome, seconds: secondsSince(start) })
    console.log(`== ${step.name}: ${outcome.failed ? 'FAILED' : 'passed'} in ${secondsSince(start)}`)
  }
  return results
}

function report(results) {
  console.log('')
  for (const { name, passed, failed, skipped, seconds } of results) {
    const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
    console.log(`${failed ? '✗' : '✓'} ${name.padEnd(6)} ${counts} (${seconds})`)
  }
  for (const name of results.flatMap(({ names = [] }) => names)) console.log(`✗ ${name}`)
  for (const name of results.flatMap(({ flaky = [] }) => flaky)) console.log(`FLAKY ${name}`)
  const bad = results.filter(({ failed }) => failed > 0).length
  console.log(`npm test: ${results.length - bad} steps passed, ${bad} failed`)
  return bad
}

await orFail(async () => {
  const { steps, extra } = chosen(process.argv.slice(2))
  rmSync(summary, { force: true })
  await ensureInstalled()
  // Looked for first: a missing browser is better known before the minutes of the other steps than after.
  if (steps.some(({ name }) => name === 'e2e')) await ensureBrowser()

  const results = await runSteps(steps, extra)
  mkdirSync(dirname(summary), { recursive: true })
  writeFileSync(summary, JSON.stringify(results, null, 2))
  process.exitCode = report(results) ? 1 : 0
})
