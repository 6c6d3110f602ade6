import Button from '@cloudscape-design/components/button'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { json } from '../bundle/text/json'
import { downloadFile } from '../preview/downloadFile'
import { withoutSecrets } from './state/toFormValues'

/** Saves the answers as they stand: open ones do not keep them here. */
export function SaveAnswers() {
  const { getValues } = useFormContext()
  const [saved, setSaved] = useState(false)
  const save = () => {
    downloadFile({ path: 'answers.json', text: json(withoutSecrets(getValues())) })
    setSaved(true)
  }
  return (
    <>
      <Button iconName="download" onClick={save}>
        Save answers
      </Button>
      <span role="status">{saved && 'answers.json is in your downloads.'}</span>
    </>
  )
}
