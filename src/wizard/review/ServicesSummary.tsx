import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import { useFirstFew } from '../../components/useFirstFew'
import { useAnswers } from '../state/answersContext'
import { summariseService } from './summariseService'

const MOST_SHOWN = 20

/** The services, each with what it is, how it is reached, and its pipelines. */
export function ServicesSummary() {
  const { values, line } = useAnswers()
  const { services } = values
  const { shown, more } = useFirstFew(Array.isArray(services) ? services : [], MOST_SHOWN)
  const summaries = shown.map((_, index) => summariseService(index, { values, line }))
  return (
    <>
      <KeyValuePairs
        columns={1}
        items={summaries.map(({ name, reached, pipelines }) => ({
          label: name,
          value: (
            <div className="summary-service">
              <p>{reached}</p>
              <ul aria-label={`Pipelines of ${name}`}>
                {pipelines.map((text, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two pipelines may read alike, and none has a state.
                  <li key={index}>{text}</li>
                ))}
              </ul>
            </div>
          ),
        }))}
      />
      {more}
    </>
  )
}
