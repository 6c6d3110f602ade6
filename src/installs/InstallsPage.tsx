import Tabs from '@cloudscape-design/components/tabs'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { installPairsSource } from '../catalog/installPairs'
import { openmetadataLines } from '../catalog/openmetadataReleases'
import { ModeButton } from '../components/ModeButton'
import { PageBar } from '../components/PageBar'
import { useColorMode } from '../components/useColorMode'
import { CollisionList } from './CollisionList'
import { closeCell, shownBy, useFragment, type ViewId, viewHref } from './cellAddress'
import { findCell } from './findCell'
import { InstallMatrix } from './InstallMatrix'
import { MatrixLegend } from './MatrixLegend'
import { matrixRows } from './matrixRows'

const CellModal = lazy(() => import('./CellModal').then(({ CellModal }) => ({ default: CellModal })))

/** Every Airflow release of MWAA against every line of OpenMetadata, for anyone who has the link. */
export function InstallsPage() {
  const [dark, setDark] = useColorMode()
  const { view, cell } = shownBy(useFragment())
  const open = findCell(cell)
  useFocusAfter(open && cell)

  return (
    <>
      <PageBar link={{ href: './', text: 'Wizard' }}>
        <ModeButton dark={dark} onDark={setDark} />
      </PageBar>
      <main className="installs">
        <h1>Will it install?</h1>
        <p className="installs-lead">
          OpenMetadata's ingestion package next to Airflow on Amazon MWAA. EcsRunTaskOperator installs nothing there and
          works with every pair.
        </p>
        <Tabs
          activeTabId={view}
          ariaLabel="Where OpenMetadata is installed"
          tabs={[tab('python', 'PythonOperator'), tab('virtualenv', 'Virtualenv')]}
          onChange={({ detail }) => {
            window.location.hash = viewHref(detail.activeTabId as ViewId)
          }}
        />
        {view === 'python' && <CollisionList />}
      </main>
      {open && (
        <Suspense>
          <CellModal key={cell} row={open.row} cell={open.cell} onClose={() => closeCell(view)} />
        </Suspense>
      )}
    </>
  )
}

const tab = (view: ViewId, label: string) => ({
  id: view,
  label,
  content: (
    <>
      <InstallMatrix
        caption={
          view === 'python'
            ? 'PythonOperator: OpenMetadata beside Airflow, in the environment’s own Python'
            : 'PythonVirtualenvOperator: OpenMetadata alone, on the release’s Python'
        }
        corner={view === 'python' ? 'Airflow' : 'Python'}
        lines={openmetadataLines}
        rows={matrixRows[view]}
      />
      <MatrixLegend virtualenv={view === 'virtualenv'} />
      <p className="installs-source">
        Newest installable version of each line. {view === 'python' ? `${installPairsSource}.` : VIRTUALENV_SOURCE}
      </p>
    </>
  ),
})

const VIRTUALENV_SOURCE = 'Clean installs on Python 3.10 to 3.12, 2026-11-22.'

/** A cell that is closed gets the focus back, also when it was opened by a link and never had it. */
function useFocusAfter(open: string | undefined): void {
  const last = useRef<string>(undefined)
  useEffect(() => {
    const closed = last.current
    last.current = open
    if (closed !== undefined && open === undefined) document.getElementById(`cell-${closed}`)?.focus()
  }, [open])
}
