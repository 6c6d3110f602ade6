/** Where a part stands: in a network of the account, in the account beside it, or outside of both. */
export type PictureGroup = 'network' | 'account' | 'outside'

export interface PictureNode {
  id: string
  group: PictureGroup
  /** What it is, e.g. "Log group". */
  kind: string
  /** Its name, as it was typed. */
  name: string
  /** What else belongs to it, a line each, e.g. its subnets. */
  details: string[]
}

/** A connection; `from` opens it. */
export interface PictureEdge {
  from: string
  to: string
  label: string
}

export interface Picture {
  nodes: PictureNode[]
  edges: PictureEdge[]
}

/** The groups in the order they are drawn, with their titles. */
export const PICTURE_GROUPS: Record<PictureGroup, string> = {
  network: 'In your subnets',
  account: 'In your account',
  outside: 'Reached over the network',
}
