import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  // Relative addresses, so that the built folder works below any path of any static server.
  base: './',
  build: {
    target: 'es2023',
    // The Content-Security-Policy allows no inline data: scripts, and a page that loads nothing needs no preload helper for styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    // Two pages that share what they load.
    rolldownOptions: { input: ['index.html', 'will-it-install.html'] },
  },
  worker: { format: 'es' },
  test: { include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000 },
})
