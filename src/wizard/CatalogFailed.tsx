import Alert from '@cloudscape-design/components/alert'

/** Where the focus goes when somebody asks for what cannot be had. */
export const CATALOG_FAILED_ID = 'catalog-failed'

/** Says that nothing can be judged here, and what to do about it. */
export function CatalogFailed() {
  return (
    <div id={CATALOG_FAILED_ID} tabIndex={-1} role="alert">
      <Alert type="error">
        The connectors of this OpenMetadata version did not load. Check that the page’s own server still runs, then
        reload; your answers are kept.
      </Alert>
    </div>
  )
}
