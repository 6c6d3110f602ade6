import { useNavigation } from './state/navigation'
import { STEPS } from './steps'

/** The five steps in their order: which one this is, which were seen, which are to come. Seen ones are links. */
export function StepBar() {
  const { step, farthest, goTo } = useNavigation()
  return (
    <nav className="steps" aria-label="Steps">
      <ol>
        {STEPS.map(({ id, title }, index) => {
          const here = id === step
          const text = (
            <>
              <span className="steps-number" aria-hidden="true">
                {index + 1}
              </span>
              <span className="steps-title">{title}</span>
            </>
          )
          return (
            <li key={id} className={here ? 'steps-here' : index <= farthest ? 'steps-seen' : 'steps-ahead'}>
              {index <= farthest ? (
                <a
                  href={`#${id}`}
                  aria-current={here ? 'step' : undefined}
                  aria-label={title}
                  onClick={(event) => {
                    event.preventDefault()
                    goTo(id)
                  }}
                >
                  {text}
                </a>
              ) : (
                <span className="steps-text">{text}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
