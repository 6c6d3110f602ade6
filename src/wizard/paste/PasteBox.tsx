import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Textarea from '@cloudscape-design/components/textarea'
import { useMemo, useState } from 'react'
import { readPasted } from '../../pasted/readPasted'
import { useAnswers } from '../state/answersContext'
import { awsCommands, type CommandSet } from './awsCommands'
import { PastedChoices } from './PastedChoices'
import { PastedSummary } from './PastedSummary'
import { ServerServices } from './ServerServices'
import { useFill } from './useFill'
import './paste.css'

interface Props {
  set: CommandSet
}

/** The commands to run, the place for what they print, and what becomes of it. The text itself is kept nowhere. */
export function PasteBox({ set }: Props) {
  const { values } = useAnswers()
  const [pasted, setPasted] = useState('')
  const { filled, fill, takeBack } = useFill()
  const { outcomes, problem } = useMemo(() => readPasted(pasted), [pasted])
  const fills = outcomes.some(({ values: read, network }) => read.length > 0 || Object.keys(network).length > 0)
  const commands = awsCommands(set, values).join('\n')
  const change = (text: string) => {
    setPasted(text)
    if (filled) takeBack()
  }
  return (
    <SpaceBetween size="s">
      <div className="paste-commands">
        <pre>{commands}</pre>
        <CopyToClipboard
          variant="icon"
          textToCopy={commands}
          copyButtonAriaLabel={commands.includes('\n') ? 'Copy the commands' : 'Copy the command'}
          copySuccessText="Copied"
          copyErrorText="Copying failed: select the text instead."
        />
      </div>
      <FormField
        stretch
        label="Output"
        description="Run it in AWS CloudShell or a terminal; it changes nothing. Paste all it prints: it is read here and sent nowhere."
        errorText={pasted.trim() === '' ? undefined : problem}
      >
        <Textarea
          value={pasted}
          rows={4}
          autoComplete={false}
          spellcheck={false}
          onChange={({ detail }) => change(detail.value)}
        />
      </FormField>
      {outcomes.length > 0 && (
        <>
          <PastedSummary outcomes={outcomes} filled={filled} />
          {!fills ? null : filled ? (
            <SpaceBetween direction="horizontal" size="s" alignItems="center">
              <Box>
                <div role="status">
                  <StatusIndicator type="success">Filled in. Every field can still be edited.</StatusIndicator>
                </div>
              </Box>
              <Button formAction="none" onClick={takeBack}>
                Take back
              </Button>
            </SpaceBetween>
          ) : (
            <Button formAction="none" variant="primary" onClick={() => fill(outcomes)}>
              Fill in
            </Button>
          )}
          <PastedChoices outcomes={outcomes} />
          <ServerServices outcomes={outcomes} />
        </>
      )}
    </SpaceBetween>
  )
}
