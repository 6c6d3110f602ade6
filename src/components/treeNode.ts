/** One entry of a `Tree`. An entry with `children` is a group that opens and closes; one without can be chosen. */
export interface TreeNode {
  /** Unique in the whole tree, stable while the entry stays the same thing. */
  id: string
  label: string
  badge?: { text: string; color: 'blue' | 'green' | 'grey' }
  children?: TreeNode[]
}
