// The facade: the only file of the analyzer that other folders import.
export type { Language, Localized } from './localized';
export { localize } from './localized';
