import type { GeneratedFile } from '../generatedFile'
import type { BundlePlan } from '../plan/bundlePlan'
import { deployScript } from './deployScript'
import { secretsScript } from './secretsScript'
import { undoScript } from './undoScript'
import { verifyScript } from './verify/verifyScript'

/** The scripts that carry out the runbook, in the order they are called. `files` are the bundle's others. */
export function scriptFiles(plan: BundlePlan, files: GeneratedFile[]): GeneratedFile[] {
  return [secretsScript(plan), deployScript(plan, files), verifyScript(plan, files), undoScript(plan)]
}
