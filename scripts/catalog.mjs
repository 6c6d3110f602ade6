/**
 * `npm run catalog`: refreshes everything that follows from published packages in one go: servers, installability,
 * connectors, locks, the record of runs, and the golden bundles. With flags, only a part:
 *
 *   npm run catalog -- --stale                 compare the recorded runs with the bundles of today
 *   npm run catalog -- --line 1.12             read one line's connectors (see scripts/catalog/main.py)
 */
import { dropStaleRuns, refreshSteps, runScript, runSteps } from './lib/catalogSteps.mjs'
import { orFail } from './lib/fail.mjs'

await orFail(async () => {
  const flags = process.argv.slice(2)
  if (flags.length === 0) await runSteps(refreshSteps)
  else if (flags.includes('--stale')) await runSteps([dropStaleRuns])
  else process.exitCode = await runScript('catalog', flags)
})
