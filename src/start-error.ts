/** A reason not to start that the operator can do something about; its message is one line that says what. */
export class StartError extends Error {}
