// Owns mails (RFC 5322, MIME: RFC 2045 to 2049): their attachments and what their text quotes are members. Parts, names,
// codings and charsets are read by postal-mime; what a mail may cost is decided here.
import type { RandomBytes } from '../bytes';
import { judgedText } from '../judgedText';
import { isArchiveName, isLogName, isOtherArchiveName } from '../logNames';
import type { Unreadable } from '../unreadable';
import type { Entry, Listing, ListOptions, RefusedEntry } from './container';
import { boundedMail } from './mailBounds';
import { memberNames } from './mailNames';
import { textOfPage } from './mailText';
import { judgeName } from './names';
import { ArchiveFault, limitRefusals, refusals } from './refusals';

/** A field of the head, at the beginning; some programs write the line of a mailbox above it. */
const firstField = /^(?:\uFEFF|\xEF\xBB\xBF)?(?:From \S[^\n]{0,200}\r?\n)?[A-Za-z][\w-]{1,60}:[ \t\r\n]/;
const fieldOfMail =
  /^(?:From|To|Subject|Date|Received|MIME-Version|Content-Type|Message-ID|Return-Path|X-[\w-]{1,60}):/gim;
const leastFields = 2;

/**
 * Tells whether a file is a mail.
 * @param sample its first bytes
 * @param isNamedSo true where its name says so; without a name, it has to say itself that it has parts
 */
export function isMail(sample: Uint8Array, isNamedSo: boolean): boolean {
  const text = new TextDecoder('latin1').decode(sample.subarray(0, headSample));
  if (!firstField.test(text)) return false;
  const head = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
  if (!isNamedSo) return /^MIME-Version:/im.test(head) && /^Content-Type:/im.test(head);
  return (head.match(fieldOfMail)?.length ?? 0) >= leastFields;
}

const headSample = 32_768;
/** Most servers take no more than half of it; all of a mail is in memory while it is read. */
const maxMail = 67_108_864;
/** So much of a text is looked at; logs that are longer are sent as files. */
const maxText = 8_388_608;
const shares = { nesting: 32, heads: 2_097_152, text: maxText };

interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Parts {
  readonly entries: readonly Part[];
  readonly refused: readonly RefusedEntry[];
  readonly remark?: Unreadable;
}

/** Lists the attachments of a mail, and its text where that quotes a log. */
export async function listMail(bytes: RandomBytes, options: ListOptions): Promise<Listing> {
  let parts = await partsOf(bytes, options);
  // A case that lies open for hours costs its list, not its mails.
  const known = new WeakRef(parts);
  const { refused, remark } = parts;
  const entries = parts.entries.map(
    ({ path, bytes: { length: size } }, k): Entry => ({
      path,
      size,
      async *chunks(meter) {
        const { entries: present } = known.deref() ?? (await partsOf(bytes, options));
        const content = present[k]?.bytes ?? new Uint8Array();
        meter.take(content.length);
        const refusal = meter.add(content.length);
        if (refusal !== undefined) throw new ArchiveFault(refusal);
        yield content;
      },
    }),
  );
  parts = { entries: [], refused: [] };
  return { entries, refused, ...(remark === undefined ? {} : { remark }), whenEmpty: refusals.noLogInMail };
}

async function partsOf(bytes: RandomBytes, options: ListOptions): Promise<Parts> {
  if (bytes.size > maxMail) throw new ArchiveFault(limitRefusals.mailSize(maxMail));
  const { raw, remark: bound } = boundedMail(await bytes.read(0, bytes.size));
  const { mail, cut, isPart } = await parsed(raw);
  const names = memberNames();
  const entries: Part[] = [];
  const refused: RefusedEntry[] = [];
  for (const attachment of mail.attachments.slice(0, options.maxMembers)) {
    const name = judgeName(names.of(attachment.filename, attachment.mimeType));
    if (!name.isSafe) refused.push({ shown: name.shown, unreadable: name.unreadable });
    else {
      const content = bytesOf(attachment.content);
      if (isSealed(name.path, attachment.mimeType, content))
        refused.push({ shown: name.path, unreadable: refusals.sealedMail });
      else entries.push({ path: name.path, bytes: content });
    }
  }
  const beside = entries.some(
    ({ path }) => isLogName(path) || isArchiveName(path) || isOtherArchiveName(path),
  );
  const quoted = quotedText(mail, beside);
  if (quoted !== undefined)
    entries.unshift({
      path: names.of('message.txt', 'text/plain'),
      bytes: new TextEncoder().encode(quoted.text),
    });
  const isCut = quoted === undefined ? cut.plain || cut.html : cut[quoted.form];
  const isTooMany = mail.attachments.length > options.maxMembers;
  const left = isTooMany ? limitRefusals.members(options.maxMembers) : undefined;
  const remark = isPart ? refusals.mailCut : (bound ?? left ?? (isCut ? refusals.mailTextCut : undefined));
  return { entries, refused, ...(remark === undefined ? {} : { remark }) };
}

async function parsed(raw: Uint8Array<ArrayBuffer>) {
  const { MailReader } = await import('./mailLibrary.mjs');
  const reader = new MailReader(shares);
  try {
    const mail = await reader.parse(raw);
    return { mail, cut: reader.cut, isPart: reader.used !== undefined };
  } catch {
    const { used } = reader;
    throw new ArchiveFault(used === undefined ? refusals.mailDamaged : usedUp[used]);
  }
}

const usedUp = { nesting: limitRefusals.mailDepth(shares.nesting), heads: refusals.mailHeads };

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

/** TNEF_SIGNATURE ([MS-OXTNEF] 2.1.3.1); some servers give the file another name. */
const tnefMark = [0x78, 0x9f, 0x3e, 0x22];

/** Outlook's own form of a mail, and one that is encrypted or signed as a whole (S/MIME; OpenPGP: RFC 3156). */
function isSealed(path: string, type: string, content: Uint8Array): boolean {
  return (
    tnefMark.every((byte, k) => content[k] === byte) ||
    /^application\/(?:(?:vnd\.)?ms-tnef|(?:x-)?pkcs7-mime|pgp-encrypted)$/i.test(type) ||
    /\.p7m$|^winmail\.dat$/i.test(path)
  );
}

/** The text of a mail where it quotes a log: some programs send it in the page alone, beside a text that is empty. */
function quotedText(mail: Written, hasLogs: boolean): Quoted | undefined {
  const plain: Quoted = { form: 'plain', text: mail.text?.slice(0, maxText) ?? '' };
  const first = judgedText(plain.text);
  if (first === 'log' || mail.html === undefined) return isTaken(first, hasLogs) ? plain : undefined;
  const page: Quoted = { form: 'html', text: textOfPage(mail.html.slice(0, maxText)) };
  const second = judgedText(page.text);
  if (second === 'log' || first === 'none') return isTaken(second, hasLogs) ? page : undefined;
  return isTaken(first, hasLogs) ? plain : undefined;
}

/** The text of a mail, and the form that it was taken from. */
interface Quoted {
  readonly form: 'plain' | 'html';
  readonly text: string;
}

interface Written {
  readonly text?: string;
  readonly html?: string;
}

/** Beside logs, words about a failure are no log of it. */
function isTaken(content: 'log' | 'words' | 'none', hasLogs: boolean): boolean {
  return content === 'log' || (content === 'words' && !hasLogs);
}
