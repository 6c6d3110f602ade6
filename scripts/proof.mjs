/** `npm run proof`: proves the generated bundles with the programs that will consume them (proof/README.md). */
import { join } from 'node:path'
import { orFail } from './lib/fail.mjs'
import { root } from './lib/root.mjs'
import { runProof } from './lib/runProof.mjs'

await orFail(async () => {
  process.exitCode = await runProof([join(root, 'proof', 'main.py')], process.argv.slice(2))
})
