import type { ImportOutcome } from '../../import/outcome'
import { ImportedList } from './ImportedList'
import './import.css'

/** What became of the workflows, before anything of it is added. */
export function ImportedParts({ outcome }: { outcome: ImportOutcome }) {
  const { services, workflows, problems, unplaced, replaced, remarks } = outcome
  return (
    <>
      <ImportedList
        title="Understood"
        items={workflows.map(({ file, line, service, pipeline }) => {
          const of = services[service]
          return { file, line, text: `${of?.name}: ${of?.connector}, ${of?.pipelines[pipeline]?.type}` }
        })}
      />
      <ImportedList
        title="Not readable"
        items={problems.map(({ file, line, message }) => ({ file, line, text: message }))}
      />
      <ImportedList
        title="Lines without a place"
        items={unplaced.map(({ file, line, path, why }) => ({ file, line, text: path ? `${path}: ${why}` : why }))}
      />
      <ImportedList
        title="Secrets left behind"
        items={replaced.map(({ file, line, path, name }) => ({
          file,
          line,
          text: `${path}: put its value under ${name}`,
        }))}
      />
      <ImportedList
        title="Worth knowing"
        items={remarks.map(({ file, line, message }) => ({ file, line, text: message }))}
      />
    </>
  )
}
