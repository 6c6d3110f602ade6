import { version } from '../../package.json'

/** The version of the wizard, as written into the files it makes. */
export const WIZARD_VERSION: string = version
