import data from './data/fargateSizes.json'

/** A CPU size in units (1024 = 1 vCPU) with the memory sizes in MiB that AWS allows beside it. */
export interface FargateSize {
  cpu: number
  memory: number[]
}

export const fargateSizes: FargateSize[] = data.sizes

/** The memory sizes allowed for a CPU size; empty for a CPU size Fargate does not have. */
export function memoriesFor(cpu: number): number[] {
  return fargateSizes.find((size) => size.cpu === cpu)?.memory ?? []
}
