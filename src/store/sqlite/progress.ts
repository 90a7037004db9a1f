/** Called for each piece of work that is done, both in the same unit. */
export type Progress = (done: number, total: number) => void
