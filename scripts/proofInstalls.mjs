/** `npm run proof:installs`: installs what the generated bundles ask for, beside Airflow and alone (proof/README.md). */
import { orFail } from './lib/fail.mjs'
import { runProof } from './lib/runProof.mjs'

await orFail(async () => {
  process.exitCode = await runProof(['-m', 'installs'], process.argv.slice(2))
})
