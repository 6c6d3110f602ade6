import { fileURLToPath } from 'node:url'

/** The project's folder, so that every command works from any current folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))
