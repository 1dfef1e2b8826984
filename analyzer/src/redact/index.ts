// What lives in redact/: taking out of a text what points to a person, a machine or a network, with masks that stay
// the same for the same name. Nothing here knows what a log means; identities of components and packages survive.

export { createLineSplitter, type LineSplitter } from './lines';
export { redactCase, redactTexts } from './redactCase';
export type { MaskCount, RedactOptions, Redactor, SecretKind, TextMatcher } from './redactor';
export { createRedactor } from './redactor';
export type { TextSetAside } from './setAside';
export { setAside } from './setAside';
export { maskSummary } from './summary';
