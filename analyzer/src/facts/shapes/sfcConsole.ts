// Owns the shapes of what sfc answers on a console, as people paste it, in the languages of Windows. Each answer is told
// by the words that set it apart from the others; translations of Windows versions differ in the rest.
import { begins, holds, type Shape } from '../shape';

/** What an answer of sfc says; the same ends as `sfc.console.…` in the ids of the shapes. */
type Answer = 'sound' | 'left' | 'repaired' | 'damaged' | 'no-service' | 'stopped';

interface Language {
  /** How every answer begins: the name of Windows Resource Protection. */
  readonly name: string | readonly string[];
  /** The first answer whose words stand in the sentence is meant. */
  readonly answers: readonly (readonly [Answer, RegExp])[];
}

const languages: readonly Language[] = [
  {
    name: 'Windows Resource Protection ',
    answers: [
      ['sound', /did not find any integrity/],
      ['left', /found corrupt files,? but/],
      ['repaired', /found corrupt files and/],
      ['damaged', /found integrity violations/],
      ['no-service', /could not start the repair service/],
      ['stopped', /could not perform the requested/],
    ],
  },
  {
    name: ['Windows 资源保护', 'Windows资源保护'],
    answers: [
      ['sound', /(?:未|没有)(?:找到|发现)任何完整性/],
      ['left', /损坏(?:的)?文件.*无法修复/s],
      ['repaired', /损坏(?:的)?文件.*成功修复/s],
      ['damaged', /(?:找到|发现)(?:了)?完整性/],
      ['no-service', /无法启动修复服务/],
      ['stopped', /无法执行(?:所)?请求/],
    ],
  },
  {
    name: 'Der Windows-Ressourcenschutz ',
    answers: [
      ['sound', /keine Integritätsverletzungen/],
      ['left', /beschädigte Dateien.*(?:nicht|konnte)/s],
      ['repaired', /beschädigte Dateien.*repariert/s],
      ['damaged', /Integritätsverletzungen gefunden/],
      ['no-service', /Reparaturdienst nicht starten/],
      ['stopped', /angeforderten Vorgang nicht/],
    ],
  },
  {
    name: ['La protection des ressources Windows ', 'Le programme de protection des ressources Windows '],
    answers: [
      ['sound', /n['’]a (?:trouvé|détecté) aucune violation/],
      ['left', /fichiers (?:endommagés|corrompus).*(?:mais|n['’]a pas)/s],
      ['repaired', /fichiers (?:endommagés|corrompus) et/],
      ['damaged', /(?:trouvé|détecté) des violations/],
      ['no-service', /service de réparation/],
      ['stopped', /n['’]a pas (?:pu|réussi à) (?:effectuer|exécuter) l['’]opération/],
    ],
  },
  {
    name: ['Protección de recursos de Windows ', 'La protección de recursos de Windows '],
    answers: [
      ['sound', /no encontró ninguna infracción/],
      ['left', /archivos dañados,? pero/],
      ['repaired', /archivos dañados y/],
      ['damaged', /encontró infracciones/],
      ['no-service', /servicio de reparación/],
      ['stopped', /no (?:pudo|puede) (?:realizar|efectuar|llevar a cabo) la operación/],
    ],
  },
  {
    name: [
      'Программа защиты ресурсов Windows ',
      'Программе защиты ресурсов Windows ',
      'Защита ресурсов Windows ',
    ],
    answers: [
      ['sound', /не обнаружила нарушений целостности/],
      ['left', /повре[жё]д[её]нные файлы,? но/],
      ['repaired', /повре[жё]д[её]нные файлы и/],
      ['damaged', /обнаружила нарушения целостности/],
      ['no-service', /службу восстановления/],
      ['stopped', /не (?:может|удалось) выполнить запро/],
    ],
  },
  {
    name: ['Windows 資源保護', 'Windows資源保護'],
    answers: [
      ['sound', /(?:未|沒有)(?:找到|發現|偵測到)任何完整性/],
      ['left', /(?:損毀|損壞)(?:的)?檔案.*無法/s],
      ['repaired', /(?:損毀|損壞)(?:的)?檔案.*成功/s],
      ['damaged', /(?:找到|發現|偵測到)(?:了)?完整性/],
      ['no-service', /無法啟動修復服務/],
      ['stopped', /無法執行(?:所)?要求/],
    ],
  },
  {
    name: ['Windows リソース保護', 'Windowsリソース保護'],
    answers: [
      ['sound', /整合性違反を(?:検出|発見)(?:しませんでした|できませんでした)|整合性違反は(?:検出|見つかり)/],
      ['left', /破損(?:した|している)?(?:ファイル|システム).*(?:修復|修正)できません/s],
      ['repaired', /破損(?:した|している)?(?:ファイル|システム).*(?:修復|修正)(?:され|し)/s],
      ['damaged', /整合性違反[がを](?:検出|発見|見つか)/],
      ['no-service', /修復サービスを開始できません/],
      ['stopped', /要求された操作を(?:実行|完了)できません/],
    ],
  },
  {
    name: ['Windows 리소스 보호', 'Windows 리소스 보호에서'],
    answers: [
      ['sound', /무결성 위반(?:을|이) .{0,8}(?:못했|않았|없)/],
      ['left', /손상된 파일.*(?:없습니다|못했)/s],
      ['repaired', /손상된 파일.*(?:복구|복원|수정)(?:했|하였|되었)/s],
      ['damaged', /무결성 위반/],
      ['no-service', /복구 서비스를 시작할 수 없/],
      ['stopped', /요청(?:한|된) 작업을 (?:수행|실행)할 수 없/],
    ],
  },
  {
    name: ['Protezione risorse di Windows', 'Protezione risorse Windows'],
    answers: [
      ['sound', /(?:nessuna|alcuna) violazione (?:di|dell['’])\s?integrità/],
      ['left', /file danneggiati.*\bnon\b/s],
      ['repaired', /file danneggiati.*(?:ripristinat|riparat|corrett)/s],
      ['damaged', /trovat[eo] violazioni/],
      ['no-service', /servizio di (?:ripristino|riparazione)/],
      ['stopped', /impossibile (?:eseguire|effettuare) l['’]operazione/i],
    ],
  },
  {
    name: ['A Proteção de Recursos do Windows ', 'Proteção de Recursos do Windows '],
    answers: [
      ['sound', /não (?:encontrou|detec?tou) (?:nenhuma violação|quaisquer violações|violações)/],
      ['left', /(?:arquivos|ficheiros) (?:corrompidos|danificados),? mas/],
      ['repaired', /(?:arquivos|ficheiros) (?:corrompidos|danificados) e/],
      ['damaged', /(?<!não )encontrou violações/],
      ['no-service', /serviço de repar(?:o|ação)/],
      ['stopped', /não (?:pôde|conseguiu|pode) (?:executar|realizar|efetuar) a operação/],
    ],
  },
  {
    name: [
      'Windows Resource Protection heeft ',
      'Windows Resource Protection kan ',
      'Windows-bronbeveiliging ',
      'Windows Bronbeveiliging ',
    ],
    answers: [
      ['sound', /geen (?:schendingen van de integriteit|integriteitsschendingen)/],
      ['left', /beschadigde bestanden.*\b(?:niet|maar)\b/s],
      ['repaired', /beschadigde bestanden.*(?:hersteld|gerepareerd)/s],
      ['damaged', /(?:schendingen van de integriteit|integriteitsschendingen)/],
      ['no-service', /(?:reparatie|herstel)service/],
      ['stopped', /bewerking niet/],
    ],
  },
  {
    name: [
      'Funkcja Ochrona zasobów systemu Windows ',
      'Program Ochrona zasobów systemu Windows ',
      'Ochrona zasobów systemu Windows ',
    ],
    answers: [
      ['sound', /nie (?:od)?znalaz(?:ła|ł|ło)? żadnych naruszeń/],
      ['left', /uszkodzone pliki,? ale/],
      ['repaired', /uszkodzone pliki i/],
      ['damaged', /znalazła naruszenia/],
      ['no-service', /usługi naprawy/],
      ['stopped', /nie (?:może|mogła|mógł) wykonać żądanej operacji/],
    ],
  },
  {
    name: 'Windows Kaynak Koruması',
    answers: [
      ['sound', /bütünlük ihlali (?:bulmadı|bulamadı|saptamadı)/],
      ['left', /bozuk dosya.*(?:ancak|ama|fakat)/s],
      ['repaired', /bozuk dosya.*onar(?:dı|ıldı)/s],
      ['no-service', /onarım hizmetini başlatam/],
      ['stopped', /istenen işlemi (?:gerçekleştire|yürüte|yapa)m/],
    ],
  },
  {
    name: ['Windows Resursskydd ', 'Windows resursskydd ', 'Windows-resursskydd '],
    answers: [
      ['sound', /hittade inga integritets/],
      ['left', /skadade filer,? men/],
      ['repaired', /skadade filer och/],
    ],
  },
  {
    name: [
      'Windows-ressourcebeskyttelse ',
      'Windows Ressourcebeskyttelse ',
      'Windows Ressursbeskyttelse ',
      'Windows-ressursbeskyttelse ',
    ],
    answers: [
      ['sound', /(?:fandt|fant) (?:ingen|ikke) .*integritet/],
      ['left', /(?:beskadigede|ødelagte|skadede) filer,? men/],
      ['repaired', /(?:beskadigede|ødelagte|skadede) filer og/],
    ],
  },
  {
    name: [
      'Program Windows Resource Protection ',
      'Program Ochrana prostředků systému Windows ',
      'Ochrana prostředků systému Windows ',
      'Ochrana prostředků Windows ',
    ],
    answers: [
      ['sound', /(?:nenalezl|nenašl?|nezjistil)a? žádn\S+ (?:po|na)rušení integrity/],
      ['left', /poškozené soubory,? ale/],
      ['repaired', /poškozené soubory a/],
    ],
  },
  {
    name: ['Програма захисту ресурсів Windows ', 'Захист ресурсів Windows '],
    answers: [
      ['sound', /не (?:виявила|виявив|знайшла|знайшов) (?:жодних )?порушень цілісності/],
      ['left', /пошкоджені файли,? (?:але|проте)/],
      ['repaired', /пошкоджені файли (?:та|й|і)/],
    ],
  },
];

const list = (name: string | readonly string[]): readonly string[] =>
  typeof name === 'string' ? [name] : name;

/** What sfc asks for where it is not run by an administrator, in other languages: nothing else speaks of it beside sfc. */
const consoleSession =
  /Konsolensitzung|session de console|sesión de consola|sessão de console|sessione della console|сеанс консоли|sesj[aęi] konsoli|consolesessie|konsol oturumu|コンソール セッション|콘솔 세션|控制台会话|主控台工作階段/;

/** A repair that waits for a restart, in other languages. */
const pendingRepair =
  /Systemreparatur[^\n]{1,80}Neustart erforderlich|réparation du système[^\n]{1,60}nécessite un redémarrage|reparación del sistema[^\n]{1,60}requiere (?:que se )?reini|reparo do sistema[^\n]{1,60}(?:requer|exige) (?:a )?reini|riparazione del sistema[^\n]{1,60}richiede (?:il |un )?riavvio|восстановлени[^\n]{1,80}требуется перезагрузка|系统修复[^\n]{1,30}重新启动才能完成|系統修復[^\n]{1,30}重新(?:啟動|開機)|修復が保留[^\n]{1,60}再起動/;

/** What stands before the answer where somebody quotes it on a line of its own. */
const quotes = ['"', '“', '„', '«', '« ', '「', '『', "'", '‘'];

function asQuoted(name: string): readonly string[] {
  return [name, ...quotes.map((quote) => quote + name)];
}

export const sfcConsoleShapes: readonly Shape[] = [
  // You must be an administrator running a console session in order to use the sfc utility.
  begins('console', 'sfc.console.no-rights', 'You must be an administrator running a console session'),
  ...['sfc', 'SFC'].flatMap((tool) => [
    holds('console', 'sfc.console.no-rights', tool, consoleSession),
    holds('console', 'sfc.console.pending', tool, pendingRepair),
  ]),
  ...languages.flatMap(({ name, answers }) =>
    answers.map(([answer, words]) =>
      begins('console', `sfc.console.${answer}`, list(name).flatMap(asQuoted), words),
    ),
  ),
  // There is a system repair pending which requires reboot to complete. Restart Windows and run sfc again.
  begins('console', 'sfc.console.pending', 'There is a system repair pending which requires reboot'),
];
