import { compareVersions } from './compareVersions'

/** Arguments tried on every release, 2026-11-22: 2.8.1 has `venv_cache_path`, 2.7.2 has not. */
const SINCE = '2.8.0'

/** Whether a release can keep a virtualenv between runs instead of building it anew. */
export function keepsVirtualenvs(release: string): boolean {
  return compareVersions(release, SINCE) >= 0
}
