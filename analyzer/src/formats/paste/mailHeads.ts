// Owns the lines that a mail program writes between an answer and the mail it quotes: who wrote when, a ruler, the fields of
// the older mail. None of them is a line of a log, and none goes on with one.
// Facts: RFC 5322, 3.6; the forms are those of Outlook, Thunderbird, Gmail, Apple Mail and QQ Mail.

const wrote = '(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|写道|寫道)';
/** "… wrote:", "schrieb Sample <user1@example.com>:", "… 于2024年3月5日周二 10:00写道：" */
const attributionEnd = new RegExp(String.raw`${wrote}(?: [^\n:]{1,80})?\s?[:：]\s*$`);
/** A time of day, and an address or a day. */
const dated =
  /^(?=[^\n]{0,200}\d{1,2}[:.h]\d\d)(?=[^\n]{0,200}(?:@|\d[-/.年]\d|\d{4}))\s*(?:(?:On|Am|Le|El|Em|Il|Op|Den)\s|[^\n]{0,100}<[^\n<>]{3,80}@|在)/;
/** So many lines an attribution may be broken into, since addresses are long. */
const longestAttribution = 3;
const wholeSentence = /^\s*$|[.!?:。！？：]\s*$|0x/;

/** "-----Original Message-----", "---------- Forwarded message ---------" */
const ruler =
  /^\s*-{3,30}\s?(?:Original Message|Forwarded [Mm]essage|Ursprüngliche Nachricht|Message d['’]origine|原始邮件|原始郵件|转发邮件)\s?-{3,30}\s*$/;

/** The first field of a quoted mail, and those behind it. */
const firstField = /^\s*\*?(?:From|Von|De|发件人|寄件者) ?[:：]\*? ?\S/;
const field =
  /^\s*\*?(?:Sent|Date|To|Cc|Importance|Attachments|Gesendet|Datum|An|Envoyé|À|发送时间|日期|收件人|抄送|附件|收件者|副本) ?[:：]/;
/** What it says is left to be read: people put there what fails. */
const subject = /^\s*\*?(?:Subject|Betreff|Objet|主题|主旨) ?[:：]/;
const longestHead = 8;
const leastFields = 3;

/** Numbers of the lines that a mail program wrote above what it quotes. */
export function mailHeads(lines: readonly string[]): ReadonlySet<number> {
  return new Set(
    lines.flatMap((line, k) =>
      ruler.test(line) ? [k] : [...attributionFrom(lines, k), ...fieldsFrom(lines, k)],
    ),
  );
}

function attributionFrom(lines: readonly string[], from: number): readonly number[] {
  if (!dated.test(lines[from] ?? '')) return [];
  const count =
    lines.slice(from, from + longestAttribution).findIndex((line) => attributionEnd.test(line)) + 1;
  // A sentence of its own was not broken.
  const isOne = lines.slice(from, from + count - 1).every((line) => !wholeSentence.test(line));
  return isOne ? numbers(from, count) : [];
}

/** The fields of one head: at least two behind that of the sender. */
function fieldsFrom(lines: readonly string[], from: number): readonly number[] {
  if (!firstField.test(lines[from] ?? '')) return [];
  const behind = lines.slice(from + 1, from + longestHead);
  const end = behind.findIndex((line) => !field.test(line) && !subject.test(line));
  const head = numbers(from, 1 + (end < 0 ? behind.length : end));
  return head.length < leastFields ? [] : head.filter((k) => !subject.test(lines[k] ?? ''));
}

function numbers(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => from + k);
}
