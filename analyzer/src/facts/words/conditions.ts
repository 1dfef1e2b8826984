// Owns how advice names what its reader may meet: "If you get error 0x800f081f, …", in the languages of Windows. Nobody says
// there that it happened. What somebody asks ("what if …?") is no advice.

const code = '0x[0-9a-fA-F]{8}';
/** What may stand between the condition and the code: the rest of its clause. */
const clause = String.raw`[^\n.,:;?!，。：；？！]{0,60}?`;

/** How a condition begins that is complete before the code. */
const before: readonly string[] = [
  String.raw`\b[Ii]f you (?:get|see|receive|encounter)\b`,
  String.raw`\b[Ss]i (?:vous|tu) (?:obtenez|obtiens|recevez|reçois|voyez|vois|rencontrez)\b`,
  String.raw`\b[Ss]i (?:(?:te|le|se) )?(?:recibes?|ves?|obtienes?|aparece|encuentras?|muestra|produce)\b`,
  String.raw`\b[Ss]e (?:você )?(?:receber|vir|obtiver|encontrar|aparecer|ocorrer|for exibid[oa])\b`,
  String.raw`\b[Ss]e (?:si riceve|ricevi|riceve|vedi|ottieni|viene visualizzat[oa]|compare|appare|si verifica)\b`,
  '[Ее]сли (?:вы (?:получ|вид|столкн)|появ|возник|отобраз)',
  String.raw`\b[Jj]eśli (?:pojawi(?:a)? się|zobaczysz|otrzymasz|wystąpi|wyświetli się)`,
  '(?:如果|若|假如)(?:您|你)?(?:出现|遇到|收到|看到|出現|看見)',
];

/** How a condition begins, and the verb behind the code that ends it. */
const around: readonly (readonly [start: string, end: string])[] = [
  [
    String.raw`\b(?:[Ww]enn|[Ff]alls|[Ss]ollten?) (?:Sie|[Dd]u|[Ii]hr|man|[Dd](?:er|ie|as)|dieser?)\b`,
    'erh(?:alten|ältst|ält)|bekomm|auftr[ei]t|erschein|seh(?:en|t)|siehst|angezeigt',
  ],
  [String.raw`\b[Ss]i (?:l['’]erreur|le code|le message)`, "apparaît|s['’]affiche|survient|se produit"],
  [String.raw`\b[Aa]ls (?:u|je|de fout(?:code)?|er)\b`, 'krijgt|ziet|optreedt|verschijnt|ontvangt'],
  ['', 'al[ıi](?:r|yor)san[ıi]z|görürseniz|oluşursa|görünürse|çıkarsa'],
  ['', '(?:表示|発生|出)(?:され|し)?[たる]場合'],
  ['', '(?:발생|나타|표시)(?:하는|한|나는|되는|된) ?경우|(?:발생하|나타나|표시되)면(?!서)'],
];

/** The words alone that make what follows a condition. */
const conditions: readonly string[] = [
  ...before,
  String.raw`\b(?:[Ww]enn|[Ff]alls) (?:Sie )?(?:die Meldung|der Text)`,
  String.raw`\b[Ss]i le message`,
  '(?:と|が)表示された場合',
];

const otherThanCode = `(?:(?!${code})[^\\n])`;

/** A line whose only code stands in such a condition. */
export const advisedCode = new RegExp(
  `^${otherThanCode}{0,400}?(?:${[
    ...before.map((start) => `${start}${clause}${code}`),
    ...around.map(([start, end]) => `${start}${clause}${code}${clause}(?:${end})`),
  ].join('|')})(?!${otherThanCode}{0,160}[?？])${otherThanCode}{0,2000}$`,
);

/** How the heading of instructions begins: "How to fix error 0x800f081f". */
const headings: readonly string[] = [
  'How to (?:fix|solve|resolve|repair|get rid of)',
  'So (?:beheben|lösen) Sie|So (?:behebst|löst) [Dd]u|So beheb(?:en|t) man',
  'Comment (?:corriger|résoudre|réparer)',
  'Cómo (?:solucionar|corregir|reparar|arreglar|resolver)',
  'Como (?:corrigir|resolver|consertar|solucionar|reparar)',
  'Come (?:risolvere|correggere|riparare)',
  'Как (?:исправить|устранить|решить)',
  'Jak (?:naprawić|rozwiązać)',
  '如何(?:修复|修復|解决|解決)',
];

/** A heading of instructions that names a code and asks nothing. */
export const headingOfAdvice = new RegExp(
  `^\\s{0,8}(?:#{1,6} )?(?:${headings.join('|')})[^\\n]{0,80}?${code}[^\\n?？]{0,120}$`,
);

/** A condition, as a part of a pattern. */
export const advisedPart = conditions.join('|');
