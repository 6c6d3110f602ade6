/** A service that is switched on, with its place in the answers: `services.3`. */
interface SwitchedOn<Service> {
  service: Service
  path: string
}

/**
 * The services that are switched on, in their order. One that is switched off keeps its answers and has no files, no
 * secrets, nothing to install and nothing that rules would say of it; whoever walks the services for that walks these.
 */
export function switchedOn<Service extends { enabled?: boolean }>(services: readonly Service[]): SwitchedOn<Service>[] {
  return services.flatMap((service, index) =>
    service.enabled === false ? [] : [{ service, path: `services.${index}` }],
  )
}
