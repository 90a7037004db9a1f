/**
 * A text without regard to case, however letters and marks are composed: the classes that Unicode's case folding makes.
 * The searches are compared with this, so it isn't the service's own function.
 */
export const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replaceAll('\0', ' ')
    .normalize('NFC')
