import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './wizard/App'
import './components/page.css'
import './wizard/frame.css'
import './wizard/bench.css'
import './wizard/pages.css'
import './wizard/narrow.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
