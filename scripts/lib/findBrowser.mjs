import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const macApps = ['Google Chrome', 'Chromium', 'Google Chrome for Testing'].map(
  (app) => `Applications/${app}.app/Contents/MacOS/${app}`,
)

function installed(platform) {
  if (platform === 'darwin') return macApps.flatMap((app) => [join('/', app), join(homedir(), app)])
  return [...names.map((name) => join('/usr/bin', name)), '/opt/google/chrome/chrome', '/snap/bin/chromium']
}

function onPath(path = '') {
  return path.split(delimiter).flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []))
}

/** The browsers Playwright has downloaded, newest first. Found by looking, for this runs before anything is installed. */
function playwrightsOwn(platform, env) {
  const cache = platform === 'darwin' ? 'Library/Caches' : '.cache'
  const folder = env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), cache, 'ms-playwright')
  if (!existsSync(folder)) return []
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    ...['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'].flatMap((place) => [
      `${place}/Chromium.app/Contents/MacOS/Chromium`,
      `${place}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ]),
  ]
  return readdirSync(folder)
    .filter((name) => name.startsWith('chromium'))
    .sort((one, other) => other.localeCompare(one, 'en', { numeric: true }))
    .flatMap((name) => programs.map((program) => join(folder, name, program)))
}

/** Asked, not only looked at: Ubuntu's chromium-browser may be a script that only says how to install one. */
function answersVersion(program) {
  if (!existsSync(program)) return false
  try {
    return /\d+\./.test(execFileSync(program, ['--version'], { encoding: 'utf8', stdio: 'pipe', timeout: 20_000 }))
  } catch {
    return false
  }
}

/** The path of a Chrome or Chromium that runs, or undefined. CHROME_PATH, where given, is the only one considered. */
export function findBrowser({ env = process.env, platform = process.platform, runs = answersVersion } = {}) {
  if (env.CHROME_PATH) return runs(env.CHROME_PATH) ? env.CHROME_PATH : undefined
  return [...installed(platform), ...onPath(env.PATH), ...playwrightsOwn(platform, env)].find(runs)
}
