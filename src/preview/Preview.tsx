import Button from '@cloudscape-design/components/button'
import { type ReactNode, useState } from 'react'
import type { GeneratedFile } from '../bundle/generatedFile'
import { CopyButton } from '../components/CopyButton'
import { Tree } from '../components/Tree'
import { Code } from './Code'
import { downloadFile } from './downloadFile'
import { firstGeneration, nextGeneration } from './generation'
import './Preview.css'

interface PreviewProps {
  files: readonly GeneratedFile[]
  /** Another number starts the comparison anew: these files have nothing to do with the ones before. */
  since: number
  /** Which of the page's two colour schemes the text follows. */
  dark: boolean
  /** Stands above the files, for instance to say that answers are still missing. */
  notice?: ReactNode
}

const NO_LINES: readonly number[] = []

/** All files of a bundle as they will be, with what the last answer changed in them. It fills the height it is given. */
export function Preview({ files, since, dark, notice }: PreviewProps) {
  const [chosen, setChosen] = useState<string>()
  const [known, setKnown] = useState(() => ({ since, generation: firstGeneration(files) }))
  const generation = known.since === since ? nextGeneration(known.generation, files) : firstGeneration(files)
  // Kept while rendering, so that no frame shows the new text with the old marks.
  if (generation !== known.generation) setKnown({ since, generation })

  const file = generation.files.find(({ path }) => path === chosen) ?? generation.files[0]
  const change = file && generation.changes.get(file.path)

  return (
    <section className={dark ? 'preview preview-dark' : 'preview'} aria-label="Files of the bundle">
      {notice}
      {file ? (
        <div className="preview-files">
          <div className="preview-tree">
            <Tree label="Files" nodes={generation.tree} selectedId={file.path} onSelect={setChosen} />
          </div>
          <div className="preview-file">
            <div className="preview-head">
              <div className="preview-path">
                <code>{file.path}</code>
                {change && <span className="preview-note">{changeNote(change.kind, change.lines.length)}</span>}
              </div>
              <div className="preview-actions">
                <CopyButton key={file.path} text={file.text} name={file.path} />
                <Button
                  iconName="download"
                  ariaLabel={`Download ${file.path}`}
                  formAction="none"
                  onClick={() => downloadFile(file)}
                >
                  Download
                </Button>
              </div>
            </div>
            <Code path={file.path} text={file.text} changedLines={change?.lines ?? NO_LINES} dark={dark} />
          </div>
        </div>
      ) : (
        <p className="preview-note">No files yet.</p>
      )}
    </section>
  )
}

function changeNote(kind: 'new' | 'changed', lines: number): string {
  if (kind === 'new') return 'New file'
  if (lines === 0) return 'Lines removed'
  return lines === 1 ? '1 line changed' : `${lines} lines changed`
}
