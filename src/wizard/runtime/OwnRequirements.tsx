import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { secretInRequirements, withoutSecretLines } from '../../answers/requirements/ownRequirements'
import { textAt } from '../../answers/valueAt'
import { shellWord } from '../../bundle/text/shell'
import { nearestMwaaRelease } from '../../catalog/mwaaReleases'
import { TextAreaInput } from '../../components/TextAreaInput'
import { FindingItem } from '../FindingItem'
import { useAnswers } from '../state/answersContext'
import { versionsIn } from '../state/versionsIn'
import { readRequirementsFile } from './readRequirementsFile'

const PATH = 'environment.ownRequirements'

const printRequirements = (values: unknown) =>
  `aws s3 cp ${shellWord(`s3://${textAt(values, 'environment.bucket').trim() || 'YOUR-BUCKET'}/requirements.txt`)} -`

/** Why a text must not stand in the field, or undefined. */
function refuse(text: string): string | undefined {
  const secret = secretInRequirements(text)
  return secret && `${secret} It was removed and not kept.`
}

/** Whether the bundle writes a requirements.txt for these answers. */
function writesRequirements(kind: string, release: string | undefined): boolean {
  if (kind === 'python') return true
  return kind === 'virtualenv' && release !== undefined && nearestMwaaRelease(release).virtualenvPin !== undefined
}

/** The requirements.txt an environment has already: typed, pasted, chosen or dropped; and what clashes in it. */
export function OwnRequirements() {
  const { values, findings } = useAnswers()
  const { setValue } = useFormContext()
  const picker = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string>()
  const text = textAt(values, PATH)
  // Also shown where it is of no use, as long as it holds something: it may have an error to put right.
  if (text === '' && !writesRequirements(textAt(values, 'approach.kind'), versionsIn(values).release)) return null
  const about = findings.filter(({ path }) => path === PATH)

  const open = async (file: File) => {
    const read = await readRequirementsFile(file)
    if ('problem' in read) return setProblem(read.problem)
    const refused = refuse(read.text)
    setProblem(refused)
    setValue(PATH, refused === undefined ? read.text : withoutSecretLines(read.text), { shouldDirty: true })
  }
  const take = (file: File | undefined) => {
    if (file) void open(file)
  }

  return (
    <Container
      header={
        <Header variant="h2" actions={<Button onClick={() => picker.current?.click()}>Choose a file</Button>}>
          Your own requirements.txt
        </Header>
      }
    >
      <SpaceBetween size="s">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button works without a mouse. */}
        <div
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            if (event.dataTransfer.files.length === 0) return
            event.preventDefault()
            take(event.dataTransfer.files[0])
          }}
        >
          <TextAreaInput
            name={PATH}
            label={
              <>
                Packages the environment has already <i>- optional</i>
              </>
            }
            description="MWAA takes one requirements.txt. Paste yours or drop the file here: its lines stay as they are, and the bundle’s come below."
            constraint="One package or pip option a line. Values of secrets do not belong here: refer to them as ${AIRFLOW__PIP__PASS}."
            rows={8}
            refuse={refuse}
            left={withoutSecretLines}
          />
        </div>
        <p className="aside">
          What the environment has prints <code>{printRequirements(values)}</code>
        </p>
        {problem !== undefined && (
          <Box>
            <div role="alert">
              <StatusIndicator type="error">{problem}</StatusIndicator>
            </div>
          </Box>
        )}
        {text !== '' && about.length > 0 && (
          <ul className="findings" aria-label="About your requirements.txt">
            {about.map((finding) => (
              <FindingItem key={finding.message} finding={finding} />
            ))}
          </ul>
        )}
      </SpaceBetween>
      <input
        ref={picker}
        type="file"
        accept=".txt,.in,text/plain"
        hidden
        aria-label="requirements.txt"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          take(chosen)
        }}
      />
    </Container>
  )
}
