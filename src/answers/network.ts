import { z } from 'zod'
import { awsShapes } from '../catalog/awsShapes'
import { text } from './text'

const MOST = 500

const vpc = text(awsShapes.vpc)
const name = text({ like: 'a name', max: 256 }).optional()

/**
 * What AWS's own commands said of a network, so that the answers' subnets and groups can be judged. Each list is there
 * once its command's output was pasted; a list that is missing is not known, and nothing is concluded from it.
 */
export const networkSchema = z.strictObject({
  subnets: z
    .array(z.strictObject({ id: text(awsShapes.subnet), vpc, zone: name, name }))
    .max(MOST)
    .optional(),
  securityGroups: z
    .array(z.strictObject({ id: text(awsShapes.securityGroup), vpc, name }))
    .max(MOST)
    .optional(),
  routeTables: z
    .array(
      z.strictObject({
        id: text(awsShapes.routeTable),
        vpc,
        /** The table of every subnet that none is associated with. */
        main: z.boolean(),
        subnets: z.array(text(awsShapes.subnet)).max(MOST),
        /** Where its default route leads; `other` is a way that nobody can follow from here, such as a transit gateway. */
        way: z.enum(['internet-gateway', 'nat', 'other', 'none']),
      }),
    )
    .max(MOST)
    .optional(),
  /** The AWS services that have an endpoint in a VPC, by the last part of their names: `logs`, `ecr.api`. */
  endpoints: z
    .array(
      z.strictObject({
        vpc,
        service: text({ like: 'an AWS service such as ecr.api', pattern: /^[a-z0-9.-]+$/ }),
        /** Of a gateway, which serves only the subnets of these tables; an interface serves its whole VPC. */
        routeTables: z.array(text(awsShapes.routeTable)).max(MOST).optional(),
      }),
    )
    .max(MOST)
    .optional(),
})

export type Network = z.output<typeof networkSchema>
export type RouteTable = NonNullable<Network['routeTables']>[number]
