/** For playwright.config.ts: the JavaScript beside this runs before anything is installed. */
export function findBrowser(): string | undefined
