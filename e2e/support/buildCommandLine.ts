import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Once, before the first test: two tests that each found it unbuilt would build it under each other's feet. */
export default function buildCommandLine(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/bundle.mjs'), '--help'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
