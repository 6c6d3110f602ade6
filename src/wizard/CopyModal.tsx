import Box from '@cloudscape-design/components/box'
import Checkbox from '@cloudscape-design/components/checkbox'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { cleanText } from '../answers/cleanText'
import { copyForEnvironment } from '../answers/copyForEnvironment'
import { textAt } from '../answers/valueAt'
import { awsShapes } from '../catalog/awsShapes'
import { ConfirmModal } from '../components/ConfirmModal'
import { SaveAnswers } from './SaveAnswers'

interface Props {
  /** Takes the answers of the other environment, and its name. */
  onCopy: (answers: unknown, name: string) => void
  onCancel: () => void
}

const { like, pattern, max } = awsShapes.environmentName

function problemOf(name: string, from: string): string | undefined {
  if (!pattern.test(name) || name.length > max) return `Expected ${like}.`
  return name === from ? 'That is the environment these answers are for. Name the other one.' : undefined
}

/** Asks what the other environment is called and what it shares, and offers to save the answers of this one. */
export function CopyModal({ onCopy, onCancel }: Props) {
  const { getValues } = useFormContext()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(false)
  const [sameAccount, setSameAccount] = useState(true)
  const [ownSecrets, setOwnSecrets] = useState(true)
  const name = cleanText(typed)
  const problem = problemOf(name, textAt(getValues(), 'environment.name').trim())
  const copy = () => {
    setAsked(true)
    if (problem === undefined) onCopy(copyForEnvironment(getValues(), { name, sameAccount, ownSecrets }), name)
  }
  return (
    <ConfirmModal title="Copy for another environment" confirm="Copy" onConfirm={copy} onCancel={onCancel}>
      <SpaceBetween size="m">
        <Box variant="p">
          Services, server and approach stay. Bucket, execution role and network are asked anew, and the bundle has a
          runbook of its own. Save this environment’s answers first: the copy takes their place.
        </Box>
        <SaveAnswers />
        <FormField label="Name of the other environment" errorText={asked ? problem : undefined}>
          <Input value={typed} placeholder="analytics-airflow-prod" onChange={({ detail }) => setTyped(detail.value)} />
        </FormField>
        <Checkbox
          checked={sameAccount}
          description="What the bundle makes gets the environment’s name, so that the two do not meet."
          onChange={({ detail }) => setSameAccount(detail.checked)}
        >
          It is in the same account
        </Checkbox>
        <Checkbox
          checked={ownSecrets}
          description="/openmetadata/token becomes /openmetadata/NAME/token. Left out, both read the same names."
          onChange={({ detail }) => setOwnSecrets(detail.checked)}
        >
          It has secrets of its own
        </Checkbox>
      </SpaceBetween>
    </ConfirmModal>
  )
}
