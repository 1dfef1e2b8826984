// Owns the words of conditions, headings and good news in the languages of Windows, as data; conditions.ts makes of them how
// advice is told from what somebody met. A pattern must not begin or end in the middle of a word by itself.

/** What one language has; all of them patterns that stand in a line. */
export interface ConditionWords {
  readonly language: string;
  /** How a condition begins that is complete before the code: "If you get error 0x…". */
  readonly condition?: RegExp;
  /** How a condition begins, and the verb behind the code that ends it: "Wenn Sie Fehler 0x… erhalten". */
  readonly around?: readonly [start: RegExp, end: RegExp];
  /** The verb with which a condition ends behind the code, where nothing tells its beginning. */
  readonly behind?: RegExp;
  /** How a condition begins that is about a message, whose words follow. */
  readonly ofMessage?: RegExp;
  /** How a condition ends behind the words of a message. */
  readonly behindMessage?: RegExp;
  /** Behind these the word for "if" asks: "I wonder if you get 0x…". */
  readonly asking?: RegExp;
  /** What begins a statement in the middle of a clause: "… si se produce por esto pero tengo el error". */
  readonly turn?: RegExp;
  /** Work that fails, and fails again, in a line that may name a code as advice does. */
  readonly fails?: RegExp;
  /** Words of somebody who tells what was tried, or asks for help. */
  readonly own?: RegExp;
  /** How the heading of instructions begins: "How to fix error 0x…". */
  readonly heading?: RegExp;
  /** What stands between a code and what it means: "0x… usually means". */
  readonly meaning?: RegExp;
  /** Who asks to look for a code: "Please look in CBS.log for 0x…"; not where the line goes on to what failed. */
  readonly looking?: RegExp;
  /** Who says these before a code tells what became of work, whatever the code means. */
  readonly met?: RegExp;
  /** The error that is gone; a stem, whose ending is a writer's. */
  readonly error?: RegExp;
  /** What is said of it: "no longer appears", which English has in the list of noise; not what goes on with "but". */
  readonly gone?: RegExp;
  /** What points at it, behind that: "ya no aparece el error". */
  readonly pointing?: RegExp;
  /** Articles of what is missing behind an error instead: "desde el error 0x… ya no aparece el menú". */
  readonly articles?: RegExp;
}

export const conditionWords: readonly ConditionWords[] = [
  {
    language: 'en',
    condition:
      /\b[Ii]f you (?:get|see|receive|encounter)\b|(?<=^|[.!:] )If (?:that|this|it|DISM|sfc|SFC|(?:the|that|this) [a-z]{3,20})(?: (?:still|also|again))? (?:fails|returns|reports|stops|ends)\b/,
    asking: /know|wonder/,
    turn: /\sbut\s/,
    fails: /\b(?:keeps? failing|still fail|fail(?:s|ed|ing)? (?:again|every|each|here))/,
    own: /\b(?:every|each) t(?:ry|ime)\b(?! you)|\bI(?:['’]ve| have)? (?:already |still )?(?:tried|get|got)\b|\balready tried/,
    heading: /How to (?:fix|solve|resolve|repair|get rid of)/,
    meaning:
      /(?: (?:usually|normally|often|typically|generally|mostly))? (?:means|indicates|stands for|is (?:usually |often )?(?:caused by|a sign of)|(?:can|may) be caused by|is returned (?:when|if))\b/,
    looking:
      /(?:^|\b[Pp]lease )(?:[Ll]ook|[Ss]earch|[Cc]heck) [^\n,;]{0,60}?for (?![^\n]{0,300}\bfail(?:s|ed)\b)/,
    met: /\b(?:I|[Mm]y|[Ww]e|[Oo]ur|fail(?:s|ed|ing)?|end(?:s|ed)|stop(?:s|ped)|return(?:s|ed)|got|gets?|gives?|shows?)\b/,
    error: /rror/,
    gone: /(?:(?:is|are) (?:now )?gone|(?:went|has gone|have gone) away|(?:is|was|has been|got) (?:now )?(?:fixed|resolved|solved))\b(?! ?[?？])(?![^\n]{0,300}?\b(?:but|however|yet|now (?:I|we|it))\b)/,
  },
  {
    language: 'de',
    around: [
      /\b(?:[Ww]enn|[Ff]alls|[Ss]ollten?) (?:Sie|[Dd]u|[Ii]hr|man|[Dd](?:er|ie|as)|dieser?)\b/,
      /erh(?:alten|ältst|ält)|bekomm|auftr[ei]t|erschein|seh(?:en|t)|siehst|angezeigt/,
    ],
    ofMessage: /\b(?:[Ww]enn|[Ff]alls) (?:Sie )?(?:die Meldung|der Text)/,
    turn: /\saber\s/,
    fails: /\bschlägt [^\n]{0,40}?fehl\b/,
    own: /\bhab(?:e ich|['’]s)\b|\bich habe\b/,
    heading: /So (?:beheben|lösen) Sie|So beheb(?:en|t) man/,
    error: /ehler/,
    gone: /(?:tritt|erscheint) nicht mehr/,
    articles: /das|die|der/,
  },
  {
    language: 'fr',
    condition: /\b[Ss]i (?:vous|tu) (?:obtenez|obtiens|recevez|reçois|voyez|vois|rencontrez)\b/,
    around: [/\b[Ss]i (?:l['’]erreur|le code|le message)/, /apparaît|s['’]affiche|survient|se produit/],
    ofMessage: /\b[Ss]i le message/,
    asking: /sais|sait|savoir|demande/,
    turn: /\s(?:mais|j['’]ai)\s/,
    fails: /échoue/,
    own: /\bj['’]ai\b/,
    heading: /Comment (?:corriger|résoudre|réparer)/,
    error: /rreur/,
    gone: /n['’]apparaît plus|ne s['’]affiche plus|ne se produit plus/,
    pointing: /l['’]/,
    articles: /le|la|les/,
  },
  {
    language: 'es',
    condition: /\b[Ss]i (?:(?:te|le|se) )?(?:recibes?|ves?|obtienes?|aparece|encuentras?|muestra|produce)\b/,
    asking: /sé|sabe[rs]?|pregunto/,
    turn: /\s(?:pero|tengo)\s/,
    fails: /\b(?:falla\b|fallando)/,
    own: /\b(?:tengo|he probado)\b/,
    heading: /Cómo (?:solucionar|corregir|reparar|arreglar|resolver)/,
    error: /rror/,
    gone: /[Yy]a no (?:aparece|se produce)/,
    pointing: /el |este |ese /,
    articles: /el|la|los|las/,
  },
  {
    language: 'pt',
    condition: /\b[Ss]e (?:você )?(?:receber|vir|obtiver|encontrar|aparecer|ocorrer|for exibid[oa])\b/,
    asking: /sei/,
    turn: /\s(?:mas|tenho)\s/,
    fails: /\b(?:falha\b|falhando)/,
    own: /\b(?:tenho|já tentei)\b/,
    heading: /Como (?:corrigir|resolver|consertar|solucionar|reparar)/,
    error: /rro\b/,
    gone: /[Nn]ão (?:aparece|ocorre) mais/,
    pointing: /o |esse /,
    articles: /os?|as?/,
  },
  {
    language: 'it',
    condition:
      /\b[Ss]e (?:si riceve|ricevi|riceve|vedi|ottieni|viene visualizzat[oa]|compare|appare|si verifica)\b/,
    asking: /so|sapere|chiedo/,
    turn: /\sma\s/,
    fails: /\bfallisce/,
    own: /\bho (?:già )?provato\b/,
    heading: /Come (?:risolvere|correggere|riparare)/,
    error: /rror/,
    gone: /[Nn]on (?:compare|appare|si verifica) più/,
    pointing: /l['’]/,
    articles: /il|lo|la|le/,
  },
  {
    language: 'nl',
    around: [/\b[Aa]ls (?:u|je|de fout(?:code)?|er)\b/, /krijgt|ziet|optreedt|verschijnt|ontvangt/],
    turn: /\smaar\s/,
    fails: /mislukt/,
    error: /[Ff]out/,
    gone: /(?:treedt|verschijnt) niet meer/,
    articles: /het|de/,
  },
  {
    language: 'pl',
    condition: /\b[Jj]eśli (?:pojawi(?:a)? się|zobaczysz|otrzymasz|wystąpi|wyświetli się)/,
    turn: /\sale\s/,
    fails: /nie udaje/,
    heading: /Jak (?:naprawić|rozwiązać)/,
    error: /łąd/,
    gone: /już (?:nie występuje|się nie pojawia)/,
  },
  {
    language: 'tr',
    behind: /al[ıi](?:r|yor)san[ıi]z|görürseniz|oluşursa|görünürse|çıkarsa/,
    turn: /\sama\s/,
    fails: /başarısız/,
    error: /[Hh]ata/,
    gone: /artık (?:görünmüyor|çıkmıyor)/,
  },
  {
    language: 'ru',
    condition: /[Ее]сли (?:вы (?:получ|вид|столкн)|появ|возник|отобраз)/,
    turn: /\sно\s/,
    fails: /не уда[её]тся/,
    own: /у меня/,
    heading: /Как (?:исправить|устранить|решить)/,
    error: /шибк/,
    gone: /[Бб]ольше не (?:появляется|возникает)/,
    pointing: /эта /,
  },
  {
    language: 'ja',
    behind: /(?:表示|発生|出)(?:され|し|す)?[たる]場合(?:に?は|[、，])/,
    behindMessage: /[^\n。]{0,160}[とが]表示された場合|[^\n「]{0,160}」[とが]表示された場合/,
    turn: /しかし/,
    fails: /失敗し(?:ます|まし|てい)/,
    own: /何度|毎回/,
    error: /エラー/,
    gone: /(?:表示され|出|発生し)なくなりました/,
  },
  {
    language: 'ko',
    behind:
      /(?:발생|나타|표시)(?:하는|한|나는|되는|된) ?경우(?:에는|엔|에)?(?=[\s,])|(?:발생하|나타나|표시되)면(?!서)/,
    turn: /하지만/,
    fails: /실패(?:합니다|했|해요)/,
    own: /계속|매번/,
    error: /오류/,
    gone: /더 이상 (?:나타나|발생하|표시되)지/,
  },
  {
    language: 'zh',
    condition: /(?:如果|若|假如)(?:您|你)?(?:出现|遇到|收到|看到|出現|看見)/,
    turn: /但|可是/,
    fails: /(?:都|总是|總是|一直|还是|還是|仍|依然|老是|每次)[^\n]{0,4}?失[败敗]/,
    own: /怎么办|怎麼辦|试过|試過|求助/,
    heading: /如何(?:修复|修復|解决|解決)/,
    meaning: / ?(?:(?:通常|一般|往往|多半)(?:是|表示|说明|意味着)|(?:表示|是指|意味着))/,
    looking: /请(?:您)?在?[^\n。]{0,30}?(?:查找|搜索) ?(?![^\n]{0,300}失[败敗])/,
    met: /失败|失敗|我|报错|报|提示/,
    error: /错误|錯誤/,
    gone: /[没沒]有再出[现現]/,
  },
];
