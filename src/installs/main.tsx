import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../components/page.css'
import { InstallsPage } from './InstallsPage'
import './installs.css'
import './matrix.css'
import './print.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element')
createRoot(root).render(
  <StrictMode>
    <InstallsPage />
  </StrictMode>,
)
