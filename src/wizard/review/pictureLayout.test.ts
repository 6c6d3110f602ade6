import { expect, test } from 'vitest'
import { answersSchema } from '../../answers/answers'
import { EXAMPLES } from '../../answers/examples'
import { deploymentPicture } from '../../bundle/picture/deploymentPicture'
import { planBundle } from '../../bundle/plan/bundlePlan'
import { loadCatalog } from '../../catalog/loadedCatalog'
import { BOX_WIDTH, pictureLayout } from './pictureLayout'

test.each(['python', 'ecs', 'virtualenv'] as const)(
  '%s: every part and connection is drawn, and no boxes meet',
  async (kind) => {
    const answers = answersSchema.parse(EXAMPLES[kind])
    const catalog = await loadCatalog(answers.environment.release, answers.openmetadata.server)
    const picture = deploymentPicture(planBundle(answers, catalog))
    const { width, height, titles, boxes, edges } = pictureLayout(picture)
    expect(boxes.map(({ node }) => node.id).toSorted()).toEqual(picture.nodes.map(({ id }) => id).toSorted())
    expect(edges.map(({ edge }) => edge)).toEqual(picture.edges)
    expect(titles.map(({ group }) => group)).toEqual(['account', 'outside', 'network'])
    for (const { x, y, height: own } of boxes) {
      expect(x + BOX_WIDTH).toBeLessThan(width)
      expect(y + own).toBeLessThanOrEqual(height)
    }
    const meeting = boxes.filter((one) =>
      boxes.some(
        (other) => one !== other && one.x === other.x && one.y < other.y + other.height && other.y < one.y + one.height,
      ),
    )
    expect(meeting).toEqual([])
  },
)
