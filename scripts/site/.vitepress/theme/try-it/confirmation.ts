import { shallowRef } from 'vue'

/** What a person is asked before something that can't be undone. */
export interface Question {
  /** What is about to happen, such as `Delete a prompt`. */
  readonly action: string
  /** The request, such as `DELETE /prompts/prompt104`. */
  readonly request: string
  readonly decide: (isConfirmed: boolean) => void
}

/** The question that the dialog shows. */
export const question = shallowRef<Question>()

/** @returns whether the person confirms the action; closing the dialog cancels it */
export function confirmed(action: string, request: string): Promise<boolean> {
  return new Promise((resolve) => {
    question.value = { action, request, decide: resolve }
  })
}
