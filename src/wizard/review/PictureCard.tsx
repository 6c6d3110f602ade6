import Container from '@cloudscape-design/components/container'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import Header from '@cloudscape-design/components/header'
import { useDeferredValue, useMemo } from 'react'
import { withPlaceholders } from '../../answers/withPlaceholders'
import { deploymentPicture } from '../../bundle/picture/deploymentPicture'
import { PICTURE_GROUPS, type Picture } from '../../bundle/picture/picture'
import { pictureLines } from '../../bundle/picture/pictureLines'
import { planBundle } from '../../bundle/plan/bundlePlan'
import type { LoadedCatalog } from '../../catalog/loadedCatalog'
import { useAnswers } from '../state/answersContext'
import './PictureCard.css'
import { BOX_WIDTH, LINE_HEIGHT, pictureLayout } from './pictureLayout'

function pictureOf(values: Record<string, unknown>, catalog: LoadedCatalog | undefined): Picture | undefined {
  if (catalog === undefined) return undefined
  try {
    return deploymentPicture(planBundle(withPlaceholders(values).answers, catalog))
  } catch {
    // Answers that contradict each other may have no plan; the findings say why.
    return undefined
  }
}

function Drawing({ picture }: { picture: Picture }) {
  const { width, height, titles, boxes, edges } = useMemo(() => pictureLayout(picture), [picture])
  return (
    // It scrolls sideways where the page is narrow, so the keyboard has to reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard.
    <section className="picture" aria-label="Picture of the deployment" tabIndex={0}>
      <svg width={width} height={height} role="img" aria-label="What connects to what; the list below says the same.">
        <defs>
          <marker id="picture-arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path className="picture-arrow" d="M0,0 L8,4 L0,8 Z" />
          </marker>
        </defs>
        {titles.map(({ group, x, y }) => (
          <text key={group} className="picture-group" x={x} y={y}>
            {PICTURE_GROUPS[group]}
          </text>
        ))}
        {edges.map(({ edge, path }) => (
          <path key={`${edge.from} ${edge.to}`} data-edge="" d={path} markerEnd="url(#picture-arrow)" />
        ))}
        {edges.map(({ edge, label }) => (
          <text key={`${edge.from} ${edge.to}`} className="picture-label" x={label.x} y={label.y}>
            {edge.label}
          </text>
        ))}
        {boxes.map(({ node, x, y, height: boxHeight, lines }) => (
          <g key={node.id}>
            <rect x={x} y={y} width={BOX_WIDTH} height={boxHeight} rx={8} />
            {lines.map(({ key, text }, index) => (
              <text
                key={key}
                className={index === 0 ? 'picture-kind' : 'picture-line'}
                x={x + 12}
                y={y + 22 + index * LINE_HEIGHT}
              >
                {text}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </section>
  )
}

/** The parts of the deployment and which way each connection goes, drawn and as a list. */
export function PictureCard() {
  const { values, catalog } = useAnswers()
  const shown = useDeferredValue(values)
  const picture = useMemo(() => pictureOf(shown, catalog), [shown, catalog])
  if (picture === undefined) return null
  return (
    <Container
      header={
        <Header variant="h2" description="Each arrow leads from who opens the connection.">
          Picture
        </Header>
      }
    >
      <Drawing picture={picture} />
      <ExpandableSection headerText="The same as a list">
        <ul className="picture-list">
          {pictureLines(picture).map(({ key, from, label, to }) => (
            <li key={key}>
              {from} <strong>{label}</strong> {to}
            </li>
          ))}
        </ul>
      </ExpandableSection>
    </Container>
  )
}
