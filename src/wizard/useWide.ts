import { useMediaQuery } from '../components/useMediaQuery'

/** Whether there is room for the files beside the form. */
export const useWide = (): boolean => useMediaQuery('(min-width: 1280px)')
