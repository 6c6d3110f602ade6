import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { useFirstFew } from '../../components/useFirstFew'
import { usePreviewFiles } from '../usePreviewFiles'
import { useWide } from '../useWide'

const sizeOf = (text: string) => `${Math.max(1, Math.round(new Blob([text]).size / 1024))} KB`

const MOST_SHOWN = 100

/** Every file of the bundle by name; the files themselves stand in the preview. */
export function FileList() {
  const { files } = usePreviewFiles()
  const wide = useWide()
  const { shown, more } = useFirstFew(files, MOST_SHOWN)
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${files.length})`}
          description={wide ? 'Each as it will be, beside this page.' : 'Show files opens each as it will be.'}
        >
          Files
        </Header>
      }
    >
      <ul className="file-list">
        {shown.map(({ path, text }) => (
          <li key={path}>
            <code>{path}</code> <span>{sizeOf(text)}</span>
          </li>
        ))}
      </ul>
      {more}
    </Container>
  )
}
