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
  label: { x: number; y: number }
}

export interface PictureLayout {
  width: number
  height: number
  titles: { group: PictureGroup; x: number; y: number }[]
  boxes: PlacedBox[]
  edges: PlacedEdge[]
}

export const BOX_WIDTH = 232
export const LINE_HEIGHT = 17
const GAP = 166
const PADDING = 10
/** A title and the room below it. */
const TITLE = 36
const SPACE = 18
/** Of 12 px monospaced letters, what the width of a box holds. */
const LETTERS = 29
const PORT = 20

/**
 * What runs stands on the right, what it needs on the left: two columns fit beside the preview, and no connection
 * passes behind a box.
 */
const LEFT: PictureGroup[] = ['account', 'outside']
const RIGHT: PictureGroup[] = ['network']

/** The lines of a name: behind its last separator that leaves a line more than half full, else where the box ends. */
function broken(text: string): string[] {
  const letters = [...text]
  if (letters.length <= LETTERS) return [text]
  const at = letters.slice(0, LETTERS).findLastIndex((letter) => '-_/.:'.includes(letter)) + 1
  const end = at > LETTERS / 2 ? at : LETTERS
  return [letters.slice(0, end).join(''), ...broken(letters.slice(end).join(''))]
}

interface Column {
  titles: PictureLayout['titles']
  boxes: PlacedBox[]
  height: number
}

function boxAt(picture: Picture, node: PictureNode, x: number, y: number): PlacedBox {
  const texts = [node.kind, ...[node.name, ...node.details].flatMap(broken)]
  const lines = texts.map((text, index) => ({ key: `${node.id} ${index}`, text }))
  const ports = picture.edges.filter(({ from, to }) => from === node.id || to === node.id).length
  const least = node.group === 'network' ? 0 : ports * PORT
  return { node, x, y, height: Math.max(lines.length * LINE_HEIGHT + 2 * PADDING, least), lines }
}

/** The groups of a column below one another, each under its title. */
function column(picture: Picture, groups: PictureGroup[], x: number): Column {
  const placed: Column = { titles: [], boxes: [], height: 0 }
  for (const group of groups) {
    const nodes = picture.nodes.filter((node) => node.group === group)
    if (nodes.length === 0) continue
    placed.titles.push({ group, x, y: placed.height + 16 })
    placed.height += TITLE
    for (const node of nodes) {
      const box = boxAt(picture, node, x, placed.height)
      placed.boxes.push(box)
      placed.height += box.height + SPACE
    }
  }
  return placed
}

/** Boxes of the network are spread over the height of the picture. */
function spread(boxes: PlacedBox[], height: number): PlacedBox[] {
  const room = (height - TITLE) / Math.max(1, boxes.length)
  return boxes.map((box, index) => ({ ...box, y: TITLE + room * index + Math.max(0, (room - SPACE - box.height) / 2) }))
}

/** Where each part and each connection is drawn. */
export function pictureLayout(picture: Picture): PictureLayout {
  const left = column(picture, LEFT, 1)
  const right = column(picture, RIGHT, BOX_WIDTH + GAP + 1)
  const height = Math.max(left.height, right.height)
  const boxes = [...left.boxes, ...spread(right.boxes, height)]
  const byId = new Map(boxes.map((box) => [box.node.id, box]))
  const isRunner = (id: string) => byId.get(id)?.node.group === 'network'
  const partOf = ({ from, to }: Pick<PictureEdge, 'from' | 'to'>) => byId.get(isRunner(from) ? to : from)
  const edges = picture.edges.flatMap((edge): PlacedEdge[] => {
    const [runner, part] = isRunner(edge.from) ? [edge.from, edge.to] : [edge.to, edge.from]
    const inner = byId.get(runner)
    const outer = byId.get(part)
    if (inner === undefined || outer === undefined) return []
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
        .filter(({ from, to }) => (from === runner || to === runner) && partOf({ from, to }) !== undefined)
        .toSorted((one, other) => (partOf(one)?.y ?? 0) - (partOf(other)?.y ?? 0)),
    )
    const x = outer.x + BOX_WIDTH
    const innerX = inner.x
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
      [innerX - 50, innerY],
      [x + 110, y],
    ]
    const [first, second] = edge.from === part ? bends.toReversed() : bends
    return [
      {
        edge,
        path: `M${from} C${first} ${second} ${to}`,
        label: { x: x + 12, y: y - 4 },
      },
    ]
  })
  return {
    width: 2 * BOX_WIDTH + GAP + 2,
    height,
    titles: [...left.titles, ...right.titles],
    boxes,
    edges,
  }
}
