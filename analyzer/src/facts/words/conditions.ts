// Owns how advice names what its reader may meet: "If you get error 0x800f081f, …", in the languages of Windows. Nobody says
// there that it happened. What somebody asks ("what if …?") is no advice.

const code = '0x[0-9a-fA-F]{8}';
/** What may stand between the condition and the code: the rest of its clause. */
const clause = /[^\n.,:;?!，。：；？！]{0,60}?/.source;

/** How a condition begins that is complete before the code. */
const before =
  /(?:\b[Ii]f you (?:get|see|receive|encounter)\b|\b[Ss]i (?:vous|tu) (?:obtenez|obtiens|recevez|reçois|voyez|vois|rencontrez)\b|\b[Ss]i (?:(?:te|le|se) )?(?:recibes?|ves?|obtienes?|aparece|encuentras?|muestra|produce)\b|\b[Ss]e (?:você )?(?:receber|vir|obtiver|encontrar|aparecer|ocorrer|for exibid[oa])\b|\b[Ss]e (?:si riceve|ricevi|riceve|vedi|ottieni|viene visualizzat[oa]|compare|appare|si verifica)\b|[Ее]сли (?:вы (?:получ|вид|столкн)|появ|возник|отобраз)|\b[Jj]eśli (?:pojawi(?:a)? się|zobaczysz|otrzymasz|wystąpi|wyświetli się)|(?:如果|若|假如)(?:您|你)?(?:出现|遇到|收到|看到|出現|看見))/
    .source;

/** How a condition begins, and the verb behind the code that ends it. */
const around: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [
    /\b(?:[Ww]enn|[Ff]alls|[Ss]ollten?) (?:Sie|[Dd]u|[Ii]hr|man|[Dd](?:er|ie|as)|dieser?)\b/,
    /(?:erh(?:alten|ältst|ält)|bekomm|auftr[ei]t|erschein|seh(?:en|t)|siehst|angezeigt)/,
  ],
  [/\b[Ss]i (?:l['’]erreur|le code|le message)/, /(?:apparaît|s['’]affiche|survient|se produit)/],
  [/\b[Aa]ls (?:u|je|de fout(?:code)?|er)\b/, /(?:krijgt|ziet|optreedt|verschijnt|ontvangt)/],
  [
    /(?:)/,
    /(?:al[ıi](?:r|yor)san[ıi]z|görürseniz|oluşursa|görünürse|çıkarsa|(?:表示|発生|出)(?:され|し)?[たる]場合|(?:발생|나타|표시)(?:하는|한|나는|되는|된) ?경우|(?:발생하|나타나|표시되)면(?!서))/,
  ],
];

const otherThanCode = `(?:(?!${code})[^\\n])`;

/** A line whose only code stands in such a condition. */
export const advisedCode = new RegExp(
  `^${otherThanCode}{0,400}?(?:${[
    `${before}${clause}${code}`,
    ...around.map(([start, end]) => `${start.source}${clause}${code}${clause}${end.source}`),
  ].join('|')})(?!${otherThanCode}{0,160}[?？])${otherThanCode}{0,2000}$`,
);

/** How the heading of instructions begins: "How to fix error 0x800f081f". */
const heading =
  /(?:How to (?:fix|solve|resolve|repair|get rid of)|So (?:beheben|lösen) Sie|So beheb(?:en|t) man|Comment (?:corriger|résoudre|réparer)|Cómo (?:solucionar|corregir|reparar|arreglar|resolver)|Como (?:corrigir|resolver|consertar|solucionar|reparar)|Come (?:risolvere|correggere|riparare)|Как (?:исправить|устранить|решить)|Jak (?:naprawić|rozwiązać)|如何(?:修复|修復|解决|解決))/;

/** A heading of instructions that names a code and asks nothing. */
export const headingOfAdvice = new RegExp(
  `^\\s{0,8}(?:#{1,6} )?${heading.source}[^\\n]{0,80}?${code}[^\\n?？]{0,120}$`,
);

/** A condition, as a part of a pattern. */
export const advisedPart = `${before}|${/\b(?:[Ww]enn|[Ff]alls) (?:Sie )?(?:die Meldung|der Text)|\b[Ss]i le message|[とが]表示された場合/.source}`;

/** What somebody says of an error that is gone, in other languages than English. */
export const goneElsewhere =
  /(?:tritt|erscheint|kommt) nicht mehr|n['’]apparaît plus|ne s['’]affiche plus|ne se produit plus|ya no (?:aparece|se produce)|não (?:aparece|ocorre) mais|non (?:compare|appare|si verifica) più|больше не (?:появляется|возникает)|już (?:nie występuje|się nie pojawia)|(?:treedt|verschijnt) niet meer|artık (?:görünmüyor|çıkmıyor)|(?:表示され|出|発生し)なくなりました|더 이상 (?:나타나|발생하|표시되)지|[没沒]有再出[现現]/;
