/** `npm run catalog:resolutions`: resolves OpenMetadata beside each Airflow release. The flags go to the Python part. */
import { runScript } from './lib/catalogSteps.mjs'
import { orFail } from './lib/fail.mjs'

await orFail(async () => {
  process.exitCode = await runScript('resolutions', process.argv.slice(2))
})
