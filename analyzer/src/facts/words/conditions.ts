// Owns how advice names what its reader may meet: "If you get error 0x800f081f, …", in the languages of Windows. Nobody says
// there that it happened. What somebody asks ("what if …?") is no advice, nor is what somebody tells of an own attempt: in
// doubt a line says that it failed.

const code = '0x[0-9a-fA-F]{8}';
/** What begins a statement in the middle of a clause: "… si se produce por esto pero tengo el error". */
const turn = /\s(?:pero|but|mais|aber|но|ma|mas|maar|ale|ama|tengo|tenho|j['’]ai)\s|但|可是|しかし|하지만/
  .source;

/** What may stand between the condition and the code: the rest of its clause. */
const clause = `(?:(?!${turn})[^\\n.,:;?!，。：；？！]){0,60}?`;

/** Words of work that fails, and fails again, in a line that may name a code as advice does. */
const fails =
  /\b(?:keeps? failing|still fail|fail(?:s|ed|ing)? (?:again|every|each|here)|schlägt [^\n]{0,40}?fehl\b|falla\b|fallando|falha\b|falhando|fallisce)|échoue|не уда[её]тся|nie udaje|mislukt|başarısız|(?:都|总是|總是|一直|还是|還是|仍|依然|老是|每次)[^\n]{0,4}?失[败敗]|失敗し(?:ます|まし|てい)|실패(?:합니다|했|해요)/
    .source;

/** Words of somebody who tells what was tried, or asks for help. */
const own =
  /\b(?:every|each) t(?:ry|ime)\b(?! you)|\bI(?:['’]ve| have)? (?:already |still )?(?:tried|get|got)\b|\balready tried|\bhab(?:e ich|['’]s)\b|\bich habe\b|\bj['’]ai\b|\b(?:tengo|tenho|he probado|já tentei|ho (?:già )?provato)\b|у меня|怎么办|怎麼辦|试过|試過|求助|何度|毎回|계속|매번/
    .source;

/** How a condition begins that is complete before the code; "no sé si se produce …" is none. */
const before =
  /(?<!\b(?:know|wonder|sé|sabe[rs]?|sais|sait|savoir|sei|so|sapere|chiedo|pregunto|demande)(?: pas| plus)? )(?:\b[Ii]f you (?:get|see|receive|encounter)\b|\b[Ss]i (?:vous|tu) (?:obtenez|obtiens|recevez|reçois|voyez|vois|rencontrez)\b|\b[Ss]i (?:(?:te|le|se) )?(?:recibes?|ves?|obtienes?|aparece|encuentras?|muestra|produce)\b|\b[Ss]e (?:você )?(?:receber|vir|obtiver|encontrar|aparecer|ocorrer|for exibid[oa])\b|\b[Ss]e (?:si riceve|ricevi|riceve|vedi|ottieni|viene visualizzat[oa]|compare|appare|si verifica)\b|[Ее]сли (?:вы (?:получ|вид|столкн)|появ|возник|отобраз)|\b[Jj]eśli (?:pojawi(?:a)? się|zobaczysz|otrzymasz|wystąpi|wyświetli się)|(?:如果|若|假如)(?:您|你)?(?:出现|遇到|收到|看到|出現|看見))/
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
    /(?:al[ıi](?:r|yor)san[ıi]z|görürseniz|oluşursa|görünürse|çıkarsa|(?:表示|発生|出)(?:され|し|す)?[たる]場合(?:に?は|[、，])|(?:발생|나타|표시)(?:하는|한|나는|되는|된) ?경우(?:에는|엔|에)?(?=[\s,])|(?:발생하|나타나|표시되)면(?!서))/,
  ],
];

const otherThanCode = `(?:(?!${code})[^\\n])`;

/** A line whose only code stands in such a condition. */
export const advisedCode = new RegExp(
  `^${otherThanCode}{0,400}?(?:${[
    `${before}${clause}${code}`,
    ...around.map(([start, end]) => `${start.source}${clause}${code}${clause}${end.source}`),
  ].join(
    '|',
  )})(?!${otherThanCode}{0,160}[?？]|${otherThanCode}{0,400}?(?:${fails}|${own}))${otherThanCode}{0,2000}$`,
);

/** How the heading of instructions begins: "How to fix error 0x800f081f". */
const heading =
  /(?:How to (?:fix|solve|resolve|repair|get rid of)|So (?:beheben|lösen) Sie|So beheb(?:en|t) man|Comment (?:corriger|résoudre|réparer)|Cómo (?:solucionar|corregir|reparar|arreglar|resolver)|Como (?:corrigir|resolver|consertar|solucionar|reparar)|Come (?:risolvere|correggere|riparare)|Как (?:исправить|устранить|решить)|Jak (?:naprawić|rozwiązać)|如何(?:修复|修復|解决|解決))/;

/** What may stand behind the code of a heading: the Windows that it is about, an addition in brackets, the name of a site. */
const endOfHeading =
  /(?: (?:(?:Windows )?(?:[Uu]pdate )?(?:error|issue|problem)|的?[问問][题題]))?(?: (?:in|on|for|en|em|unter|sous|su|в|w) (?:Microsoft )?(?:Windows|\.NET)[\w ./]{0,40})?(?:\s?[([（【][^\n()]{0,60}[)\]）】])?(?: [-–—|] (?:[A-Z][\w&.]{0,30}|[\w.]{1,40}\.\w{2,10})(?: [A-Z&][\w&.]{0,30}){0,4})?[.:：]?\s{0,8}$/
    .source;

/** What people write into titles of their own, which ask for help. */
const ownTitle = /[,，?？]|\bKB ?\d|\b(?:[Pp]l(?:ease|[sz])|[Hh]elp|HELP|tried|fail\w*)\b/.source;

/** A heading of instructions that names a code and asks nothing. */
export const headingOfAdvice = new RegExp(
  `^(?![^\\n]{0,300}?(?:${ownTitle}|${fails}|${own}))\\s{0,8}(?:#{1,6} )?${heading.source}[^\\n]{0,80}?${code}${endOfHeading}`,
);

/** Where a sentence stands in a condition: behind its beginning, or before its end. */
export const notAdvised = `(?<!(?:${before}|${/\b(?:[Ww]enn|[Ff]alls) (?:Sie )?(?:die Meldung|der Text)|\b[Ss]i le message/.source})${/[^\n.。！!?？]{0,120}(?:["“„「«][^\n"“”„「」«»]{0,160})?/.source})(?!${/[^\n。]{0,160}[とが]表示された場合|[^\n「]{0,160}」[とが]表示された場合/.source})`;

/** What is said to be gone: the error, or its code. */
const error = `(?:ehler|rreur|rror|rro\\b|шибк|łąd|[Ff]out|[Hh]ata|エラー|오류|错误|錯誤)`;

const isGone =
  /(?:(?:tritt|erscheint) nicht mehr|n['’]apparaît plus|ne s['’]affiche plus|ne se produit plus|[Yy]a no (?:aparece|se produce)|[Nn]ão (?:aparece|ocorre) mais|[Nn]on (?:compare|appare|si verifica) più|[Бб]ольше не (?:появляется|возникает)|już (?:nie występuje|się nie pojawia)|(?:treedt|verschijnt) niet meer|artık (?:görünmüyor|çıkmıyor)|(?:表示され|出|発生し)なくなりました|더 이상 (?:나타나|발생하|표시되)지|[没沒]有再出[现現])/
    .source;

/** What is missing behind an error instead: "desde el error 0x… ya no aparece el menú". */
const another = /(?! (?:el|la|los|las|le|les|il|lo|os?|as?|das|die|der|het|de) | l['’])/.source;

/** What somebody says of an error that is gone, in other languages than English, where nothing else fails. */
export const goneElsewhere = new RegExp(
  `^(?![^\\n]{0,2000}?(?:${fails}))(?=${otherThanCode}{0,400}?${code}${otherThanCode}{0,2000}$)[^\\n]{0,420}?(?:${[
    `(?:${error}[a-zа-яıçşğ가]{0,10}(?: ?${code})?|${code})[^\\n.,:;?!，。：；？！]{0,6}?${isGone}${another}`,
    `(?<=^|[.,!;:] {0,2})${isGone} (?:el |este |ese |o |esse |l['’]|эта )?[a-zA-Zа-яА-Я]?${error}`,
  ].join('|')})`,
);
