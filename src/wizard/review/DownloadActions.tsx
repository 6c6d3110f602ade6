import Button from '@cloudscape-design/components/button'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useState } from 'react'
import { type FieldValues, useFormContext } from 'react-hook-form'
import { hasErrors } from '../../advice/hasErrors'
import type { Answers } from '../../answers/answers'
import { bundleNotices } from '../../bundle/bundleNotices'
import { generateBundle } from '../../bundle/generateBundle'
import type { GeneratedFile } from '../../bundle/generatedFile'
import { errorsOnce } from '../sortFindings'
import { useAnswers } from '../state/answersContext'
import type { FormContext } from '../state/answersResolver'
import { useWhenChecked } from '../state/useWhenChecked'
import { FINDINGS_ID } from '../useFix'
import { usePreviewFiles } from '../usePreviewFiles'
import { saveBytes } from './saveBytes'
import { useReviewFindings } from './useReviewFindings'

type Archive = { name: string; pack: (files: GeneratedFile[]) => Promise<Uint8Array | undefined> }

const BUNDLE: Archive = {
  name: 'openmetadata-mwaa-bundle.zip',
  pack: async (files) => (await import('../../bundle/zipBundle')).zipBundle(files),
}
const PLUGINS: Archive = {
  name: 'plugins.zip',
  pack: async (files) => (await import('../../bundle/pluginsZip')).pluginsZip(files),
}

/** The way out: the bundle, and plugins.zip where there is one. With errors left, a click leads to them instead. */
export function DownloadActions() {
  const form = useFormContext<FieldValues, FormContext, Answers>()
  const { catalog } = useAnswers()
  const findings = useReviewFindings()
  const { files } = usePreviewFiles()
  const [said, setSaid] = useState('')
  const errors = errorsOnce(findings).length
  const hasPlugin = files.some(({ path }) => path.startsWith('plugins/'))

  const stop = () => {
    setSaid('')
    document.getElementById(FINDINGS_ID)?.focus()
  }

  const download = ({ name, pack }: Archive) =>
    form.handleSubmit(async (answers) => {
      if (!catalog) return
      if (hasErrors(bundleNotices(answers, catalog))) return stop()
      const bytes = await pack(generateBundle(answers, catalog))
      if (bytes) saveBytes(bytes, name)
      setSaid(`${name} is in your downloads.`)
    }, stop)()
  const { whenChecked, waiting } = useWhenChecked<Archive>(download)

  return (
    <>
      <Button variant="primary" iconName="download" loading={waiting} onClick={() => whenChecked(BUNDLE)}>
        Download bundle
      </Button>
      {hasPlugin && (
        <Button iconName="download" onClick={() => whenChecked(PLUGINS)}>
          Download plugins.zip
        </Button>
      )}
      <span className="step-next" role="status">
        {errors > 0 ? (
          <StatusIndicator type="error">
            {errors === 1 ? 'One error is' : `${errors} errors are`} in the way; see the findings
          </StatusIndicator>
        ) : (
          said || 'Next: unpack it and follow its README.md'
        )}
      </span>
    </>
  )
}
