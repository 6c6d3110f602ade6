import { useErrorAt } from '../components/errorsByPath'

/** What is wrong with the answer at this path (`services.0.connection.config.hostPort`), as long as it may be shown. */
export function useFieldError(path: string): string | undefined {
  return useErrorAt(path)
}
