import data from './data/environmentClasses.json'

/** What one worker of an MWAA environment class has, and how many tasks AWS runs on it at once by default. */
export interface EnvironmentClass {
  name: string
  tasksPerWorker: number
  workerVcpu: number
  workerMemoryGb: number
  sharedWithScheduler: boolean
}

export const environmentClasses: EnvironmentClass[] = data.classes

export function findEnvironmentClass(name: string): EnvironmentClass | undefined {
  return environmentClasses.find((row) => row.name === name)
}
