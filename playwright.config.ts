import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './scripts/lib/findBrowser.mjs'

const browser = findBrowser()
if (!browser) throw new Error('No Chrome or Chromium was found: `npm test` says how to install one.')
// Workers read this file again; they need not look for the browser again.
process.env.CHROME_PATH = browser

const port = Number(process.env.E2E_PORT || 4187)

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/buildCommandLine.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  // A hundred journeys in a real browser lose one now and then on a busy machine. A second try tells that from a fault,
  // and every run names what needed one.
  retries: 1,
  workers: 2,
  // Long enough for a busy machine: a limit ends what hangs, and never judges how fast a page is.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}/`,
    // Without a copy of the page for every action, which would cost a third of the run.
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node scripts/start.mjs --port ${port} --strict-port`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2_000 },
  },
})
