import { createContext, useContext } from 'react'
import type { StepId } from '../steps'

export interface Navigation {
  step: StepId
  /** The highest step seen; every step up to it is a link. */
  farthest: number
  /** Makes every step a link, for answers that were opened and not typed. */
  unlock: () => void
  /** The place in the list of the service whose form is open; undefined while none was chosen. */
  openService: number | undefined
  showService: (index: number | undefined) => void
  /** The last answer somebody was sent to: a new object each time, so that what hides it can open again. */
  sentTo: { path: string } | undefined
  /** Shows a step and puts the focus on its heading, or on the field at a path; below a service, its form is opened. */
  goTo: (step: StepId, path?: string) => void
  /** Hands over, once, the path that was asked for when the current step was opened. */
  takeDestination: () => string | undefined
}

export const NavigationContext = createContext<Navigation | undefined>(undefined)

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (!navigation) throw new Error('Used outside the wizard')
  return navigation
}
