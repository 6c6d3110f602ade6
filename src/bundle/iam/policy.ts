/** A statement of an IAM policy. Resources are named one by one wherever the action has a resource type. */
export type Statement = {
  Sid: string
  Effect: 'Allow'
  Principal?: Record<string, string | string[]>
  Action: string[]
  Resource?: string | string[]
  Condition?: Record<string, Record<string, string>>
}

export type Policy = {
  Version: '2012-10-17'
  Statement: Statement[]
}

export function policy(statements: Statement[]): Policy {
  return { Version: '2012-10-17', Statement: statements }
}
