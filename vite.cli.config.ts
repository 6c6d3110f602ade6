import { defineConfig } from 'vite'

/** The command line: the same catalog, answers, advice and bundle, built for Node. */
export default defineConfig({
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'bundle.js' } },
  },
  ssr: { noExternal: true },
})
