import data from './data/vpcEndpoints.json'

type Approach = keyof typeof data.approaches
type Store = keyof typeof data.stores

export const vpcEndpointsSource = data.source

/** The VPC endpoints that the bundle's files call, beyond those MWAA itself needs, where there is no way to the internet. */
export function vpcEndpointsFor(approach: Approach, store: Store): string[] {
  return [...data.approaches[approach], data.stores[store]]
}
