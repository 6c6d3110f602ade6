import type { Picture, PictureEdge, PictureGroup, PictureNode } from '../../bundle/picture/picture'

export interface PlacedBox {
  node: PictureNode
  x: number
  y: number
  height: number
  /** Kind, name and details, broken to the width of the box. */
  lines: { key: string; text: string }[]
}

export interface PlacedEdge {
  edge: PictureEdge
  path: string
  label: { x: number; y: number; anchor: 'start' | 'end' }
}

export interface PictureLayout {
  width: number
  height: number
  columns: { group: PictureGroup; x: number }[]
  boxes: PlacedBox[]
  edges: PlacedEdge[]
}

export const BOX_WIDTH = 232
export const LINE_HEIGHT = 17
const GAP = 196
const PADDING = 10
const TOP = 36
const SPACE = 18
/** Of 12 px monospaced letters, what the width of a box holds. */
const LETTERS = 29
const PORT = 20

/** The network stands between the other two, so that no connection passes behind a box of another column. */
const COLUMNS: PictureGroup[] = ['account', 'network', 'outside']

function broken(text: string): string[] {
  const letters = [...text]
  return Array.from({ length: Math.max(1, Math.ceil(letters.length / LETTERS)) }, (_, index) =>
    letters.slice(index * LETTERS, (index + 1) * LETTERS).join(''),
  )
}

const xOf = (group: PictureGroup) => COLUMNS.indexOf(group) * (BOX_WIDTH + GAP) + 1

function column(picture: Picture, group: PictureGroup): { boxes: PlacedBox[]; height: number } {
  let y = TOP
  const boxes = picture.nodes
    .filter((node) => node.group === group)
    .map((node) => {
      const texts = [node.kind, ...[node.name, ...node.details].flatMap(broken)]
      const lines = texts.map((text, index) => ({ key: `${node.id} ${index}`, text }))
      const ports = picture.edges.filter(({ from, to }) => from === node.id || to === node.id).length
      const least = group === 'network' ? 0 : ports * PORT
      const box = { node, x: xOf(group), y, height: Math.max(lines.length * LINE_HEIGHT + 2 * PADDING, least), lines }
      y += box.height + SPACE
      return box
    })
  return { boxes, height: y }
}

/** Boxes of the network are spread over the height of the picture. */
function spread(boxes: PlacedBox[], height: number): PlacedBox[] {
  const room = (height - TOP) / Math.max(1, boxes.length)
  return boxes.map((box, index) => ({ ...box, y: TOP + room * index + Math.max(0, (room - SPACE - box.height) / 2) }))
}

/** Where each part and each connection is drawn. */
export function pictureLayout(picture: Picture): PictureLayout {
  const placed = COLUMNS.map((group) => ({ group, ...column(picture, group) }))
  const height = Math.max(...placed.map((each) => each.height))
  const boxes = placed.flatMap((each) => (each.group === 'network' ? spread(each.boxes, height) : each.boxes))
  const byId = new Map(boxes.map((box) => [box.node.id, box]))
  const isRunner = (id: string) => byId.get(id)?.node.group === 'network'
  const partOf = ({ from, to }: Pick<PictureEdge, 'from' | 'to'>) => byId.get(isRunner(from) ? to : from)
  const edges = picture.edges.flatMap((edge): PlacedEdge[] => {
    const [runner, part] = isRunner(edge.from) ? [edge.from, edge.to] : [edge.to, edge.from]
    const inner = byId.get(runner)
    const outer = byId.get(part)
    if (inner === undefined || outer === undefined) return []
    const left = outer.node.group === 'account'
    const share = (box: PlacedBox, all: PictureEdge[]) =>
      box.y + (box.height * (all.indexOf(edge) + 1)) / (all.length + 1)
    const y = share(
      outer,
      picture.edges.filter(({ from, to }) => from === part || to === part),
    )
    const innerY = share(
      inner,
      // From the top in the order of what they lead to, so that they cross as little as can be.
      picture.edges
        .filter(({ from, to }) => (from === runner || to === runner) && partOf({ from, to })?.x === outer.x)
        .toSorted((one, other) => (partOf(one)?.y ?? 0) - (partOf(other)?.y ?? 0)),
    )
    const x = left ? outer.x + BOX_WIDTH : outer.x
    const innerX = left ? inner.x : inner.x + BOX_WIDTH
    const towards = left ? 1 : -1
    const [from, to] =
      edge.from === part
        ? [
            [x, y],
            [innerX, innerY],
          ]
        : [
            [innerX, innerY],
            [x, y],
          ]
    const bends = [
      [innerX - towards * 60, innerY],
      [x + towards * 130, y],
    ]
    const [first, second] = edge.from === part ? bends.toReversed() : bends
    return [
      {
        edge,
        path: `M${from} C${first} ${second} ${to}`,
        label: { x: x + towards * 12, y: y - 4, anchor: left ? 'start' : 'end' },
      },
    ]
  })
  return {
    width: COLUMNS.length * BOX_WIDTH + (COLUMNS.length - 1) * GAP + 2,
    height,
    columns: COLUMNS.map((group) => ({ group, x: xOf(group) })),
    boxes,
    edges,
  }
}
