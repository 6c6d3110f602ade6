import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { CopyButton } from '../components/CopyButton'
import { ProofList } from '../components/ProofList'
import { CannotDetails } from './CannotDetails'
import { cellProof } from './cellProof'
import type { MatrixCell, MatrixRow } from './matrixRow'
import { PatchTable } from './PatchTable'
import { SIGNS, VERDICTS } from './verdictText'
import { WorksDetails } from './WorksDetails'
import { wizardHref } from './wizardHref'

interface Props {
  row: MatrixRow
  cell: MatrixCell
  onClose: () => void
}

/** Everything there is to say about one cell. */
export function CellModal({ row, cell, onClose }: Props) {
  const { verdict, line, version } = cell
  const installs = verdict === 'works' || verdict === 'expected'
  return (
    <Modal
      visible
      size="large"
      header={`${row.spoken} with OpenMetadata ${line}`}
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <CopyButton
              text={window.location.href}
              label="Copy link"
              name={`link to ${row.spoken} with OpenMetadata ${line}`}
            />
            {installs && (
              <Button variant="primary" href={wizardHref(row.key, version)}>
                Use these versions in the wizard
              </Button>
            )}
          </SpaceBetween>
        </Box>
      }
    >
      <div className="cell-details">
        <p className="cell-verdict">
          <span className={`legend-sign matrix-${verdict}`} aria-hidden="true">
            {SIGNS[verdict]}
          </span>{' '}
          {VERDICTS[verdict]}
        </p>
        {installs ? <WorksDetails row={row} cell={cell} /> : <CannotDetails row={row} cell={cell} />}
        {installs && <PatchTable row={row.key} line={line} />}
        <section aria-labelledby="proof-heading">
          <h3 id="proof-heading">Proof</h3>
          <ProofList lines={cellProof(row.key, cell)} />
        </section>
      </div>
    </Modal>
  )
}
