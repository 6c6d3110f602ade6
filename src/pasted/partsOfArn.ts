/** The parts of an ARN that every one has. */
export interface ArnParts {
  partition: string
  region: string
  account: string
  /** What follows the account: `environment/name`. */
  resource: string
}

/** An ARN taken apart; undefined for anything else. */
export function partsOfArn(text: string | null | undefined): ArnParts | undefined {
  const found = /^arn:(aws[a-z-]*):[a-z0-9-]+:([a-z0-9-]*):(\d{12})?:(.+)$/.exec(text ?? '')
  if (!found) return undefined
  const [, partition = '', region = '', account = '', resource = ''] = found
  return { partition, region, account, resource }
}
