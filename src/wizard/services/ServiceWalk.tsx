import Button from '@cloudscape-design/components/button'

interface Props {
  index: number
  /** What each service is called. */
  titles: string[]
  onShow: (index: number | undefined) => void
}

/** The way from the form of one service back to the list, and to its neighbours. */
export function ServiceWalk({ index, titles, onShow }: Props) {
  const neighbour = (at: number, word: string, icon: 'angle-left' | 'angle-right') => (
    <Button
      iconName={icon}
      variant="icon"
      disabled={titles[at] === undefined}
      ariaLabel={titles[at] === undefined ? `No ${word.toLowerCase()} service` : `${word} service: ${titles[at]}`}
      onClick={() => onShow(at)}
    />
  )
  return (
    <nav className="service-walk" aria-label="Services">
      <Button variant="inline-link" iconName="arrow-left" onClick={() => onShow(undefined)}>
        All {titles.length} services
      </Button>
      <span className="service-place">
        {neighbour(index - 1, 'Previous', 'angle-left')}
        <span>
          {index + 1} of {titles.length}
        </span>
        {neighbour(index + 1, 'Next', 'angle-right')}
      </span>
    </nav>
  )
}
