import { escapeInvisible, longEscape } from '../text/escapeInvisible'
import { PICTURE_GROUPS, type Picture, type PictureGroup, type PictureNode } from './picture'

/**
 * Text of a label between quotes. Mermaid reads `#number;` as that character; so every mark that means something to it,
 * to HTML or to its Markdown is written by its number, so is what would make a list of a label or a link of an address.
 */
export function mermaidText(text: string): string {
  return escapeInvisible(text.replace(/[\s\p{Cc}]+/gu, ' ').trim(), longEscape).replace(
    /[^\p{L}\p{N}_ ,/:.@-]|^[-\d]|\.(?=\s|$)|:(?=\/\/)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    (mark) => [...mark].map((each) => `#${each.codePointAt(0)};`).join(''),
  )
}

const box = ({ id, kind, name, details }: PictureNode) =>
  `    ${id}["${[kind, name, ...details].map(mermaidText).join('<br>')}"]`

/** The picture as a flowchart that Git hosts draw and a terminal still shows as lines of text. */
export function mermaid({ nodes, edges }: Picture): string {
  const groups = (Object.keys(PICTURE_GROUPS) as PictureGroup[]).flatMap((group) => {
    const members = nodes.filter((node) => node.group === group)
    return [`  subgraph ${group}["${PICTURE_GROUPS[group]}"]`, ...members.map(box), '  end']
  })
  const arrows = edges.map(({ from, to, label }) => `  ${from} -->|"${mermaidText(label)}"| ${to}`)
  return ['flowchart LR', ...groups, ...arrows].join('\n')
}
