import data from './data/regions.json'

export interface Region {
  region: string
  name: string
  /** The partition that stands in every ARN of the region: aws, aws-cn, aws-us-gov … */
  partition: string
  mwaa: boolean
  ecs: boolean
}

export const regions = data.regions as Region[]

export function findRegion(region: string): Region | undefined {
  return regions.find((row) => row.region === region)
}

/** The partition of any region, also one newer than the catalog, by the endpoint data's own patterns; else `aws`. */
export function partitionOf(region: string): string {
  return data.partitions.find((row) => new RegExp(row.pattern).test(region))?.id ?? 'aws'
}

/** The DNS suffix of a region's partition, as in an ECR address. */
export function dnsSuffixOf(region: string): string {
  const partition = partitionOf(region)
  return data.partitions.find((row) => row.id === partition)?.dnsSuffix ?? 'amazonaws.com'
}
