// Owns the words of the page: the client hands them over in the reader's language, as data of the page.
import type { ViewerTexts } from '../../../protocol/src/index';

export const texts: ViewerTexts = JSON.parse(document.body.dataset.texts ?? '{}');

/** Puts values for `{0}`, `{1}` … */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (whole, index) => String(values[Number(index)] ?? whole));
}

const numbers = new Intl.NumberFormat(document.documentElement.lang || 'en');

/** 1234567 → 1,234,567 */
export function grouped(value: number): string {
  return numbers.format(value);
}

/** `0.427` as `42 %`. */
export function percent(share: number): string {
  return `${Math.min(100, Math.floor(share * 100))} %`;
}
