// Owns what the words of a record say of a service that did not start: the number that the service manager names, or the
// system's sentence for it.
import type { Fact } from '../../model';
import { systemSentence } from './systemSentences';

export interface ServiceReason {
  readonly win32: number;
  /** The system’s sentence, where the record holds one. */
  readonly words?: string;
  /** True where the number stands in the record. */
  readonly isNumbered?: boolean;
}

/** `%%1058`, `%%2147942402`, `%%-2147023838`, or a sentence; undefined where neither is there. */
export function serviceReasonIn({ text }: Fact): ServiceReason | undefined {
  const digits = /%%(-?\d{1,10})/.exec(text)?.[1];
  if (digits === undefined) return systemSentence(text);
  const number = Number(digits) >>> 0;
  return { win32: number >>> 16 === 0x8007 ? number & 0xffff : number };
}

/** `System error 5 has occurred.`: the field's number and the sentence around it, without its end mark. */
export function numberedReasonIn({ fields, text }: Fact): ServiceReason | undefined {
  if (fields.number === undefined) return undefined;
  return { win32: Number(fields.number), words: text.replace(/[:：.。\s]+$/, ''), isNumbered: true };
}
