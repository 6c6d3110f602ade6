/** The package of what is asked for: `dask[dataframe]` is of dask. */
export function packageOf(asked: string): string {
  return asked.replace(/\[.*$/, '')
}
