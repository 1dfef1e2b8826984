// Owns the names of the services that updates need, and the shapes of what consoles and windows say of them.

import type { Shape } from '../shape';
import { apostrophesOf } from '../words/apostrophes';
import { textsOf } from '../words/textsOf';

/** The services that updates need, by their names; display names differ from language to language only for two. */
export const services = `(?:${[
  'wuauserv|TrustedInstaller|CryptSvc|BITS|msiserver|DoSvc|UsoSvc|Windows Update|Windows Modules Installer',
  'Windows Installer|Cryptographic Services|Background Intelligent Transfer Service|Delivery Optimization',
  'Update Orchestrator Service|Kryptografiedienste|Intelligenter Hintergrundübertragungsdienst',
  "Programme d'installation pour les modules Windows|Service de transfert intelligent en arrière-plan",
  'Services de chiffrement|Instalador de módulos de Windows|Servicios de cifrado',
  'Servicio de transferencia inteligente en segundo plano|Programma di installazione dei moduli di Windows',
  'Servizio trasferimento intelligente in background|Servizi di crittografia|Instalador de Módulos do Windows',
  'Serviço de transferência inteligente em segundo plano|Serviços de Criptografia',
  'Центр обновления Windows|Установщик модулей Windows|Службы криптографии|Служба криптографии',
  'Фоновая интеллектуальная служба передачи|Instalator modułów systemu Windows|Usługi kryptograficzne',
  'Usługa inteligentnego transferu w tle|Windows Modül Yükleyicisi|Şifreleme Hizmetleri|Cryptografieservices',
].join('|')})`;

const named = `(?<service>${services})`;

/** What `net` prints in front of the number that the system answered, in the languages of Windows. */
const systemErrors: readonly string[] = [
  'System error ',
  ...textsOf(
    /发生系统错误 |發生系統錯誤 |L'erreur système |Системная ошибка |Wystąpił błąd systemu |Sistem hatası |システム エラー |시스템 오류 /,
  ),
  'Systemfehler ',
  'Error de sistema ',
  'Errore di sistema ',
  'Erro de sistema ',
  'Systeemfout ',
];

export const serviceShapes: readonly Shape[] = [
  // "The Windows Update service terminated with the following error:", "Windows could not start the Windows Update
  // service on Local Computer."; the reason may stand on the next line
  {
    id: 'event.service.failed',
    scope: 'event',
    starts: ['The ', 'Windows could not start the '],
    pattern: new RegExp(
      `^(?:The|Windows could not start the) (?<service>${services}) service (?:failed to start due to|terminated with (?:the following|service-specific)|depends on [^\\n]{1,120} which failed to start|could not be started|on )`,
    ),
  },
  // the same behind the number of its event, and in other languages
  ...(
    [
      [
        ' service terminated with ',
        `[:,] The ${named} service terminated with (?:the following|service-specific)`,
      ],
      [
        '" wurde ',
        `Dienst "${named}" wurde (?:mit folgendem Fehler beendet|aufgrund folgenden Fehlers nicht gestartet)`,
      ],
      ["s'est arrêté avec l'erreur", `Le service ${named} s'est arrêté avec l'erreur`],
      ['服务因', `${named} ?服务因(?:下列|以下)错误而(?:停止|终止)`],
      ['服务启动失败', `由于(?:下列|以下)错误，${named} ?服务启动失败`],
    ] as const
  ).map(
    ([contains, pattern]): Shape => ({
      id: 'event.service.failed',
      scope: 'console',
      contains,
      pattern: new RegExp(pattern),
    }),
  ),
  // "C:\\>sc config wuauserv start= auto", "net start wuauserv": what was asked of a service on a console
  ...['sc config ', 'sc start ', 'sc query ', 'sc.exe config ', 'sc.exe start ', 'net start '].map(
    (contains): Shape => ({
      id: 'event.service.asked',
      scope: 'any',
      contains,
      pattern: new RegExp(`(?:^|[>\\s])${contains.trim()} +"?(?<service>${services})\\b`, 'i'),
    }),
  ),
  // "The Windows Modules Installer service was started successfully.": `net start`; the number of `sc` has no name beside it
  {
    id: 'event.service.started',
    scope: 'any',
    contains: ' service was started successfully',
    pattern: new RegExp(`(?:^|\\s)The ${named} service was started successfully`),
  },
  {
    id: 'event.service.changed',
    scope: 'any',
    contains: '[SC] ChangeServiceConfig SUCCESS',
  },
  // "[SC] StartService FAILED 1058:"
  {
    id: 'event.service.reason',
    scope: 'any',
    contains: '[SC] ',
    pattern:
      // "[SC] StartService FEHLER 1058:", "[SC] StartService: ошибка: 1058:": the word is the language's, the number is not
      /(?:^|[\s:>])\[SC\] (?:EnumQueryServicesStatus:)?\w+:? (?!SUCCESS\b|ERFOLG)(?![^\n]*\bpid\b)[^\n\d:=]{1,30}[: ] ?(?<number>\d{1,5}) ?:?\s*$/i,
  },
  {
    id: 'event.service.reason',
    scope: 'event',
    starts: [
      'Error ',
      ...systemErrors.flatMap(apostrophesOf),
      'General access denied',
      'Access is denied',
      'The specified ',
      'The system cannot ',
      'The service cannot be started',
      'The dependency service',
      'Das System kann',
      'Zugriff verweigert',
      'Der angegebene Dienst',
      'Le fichier spécifié',
      'Accès refusé',
      '系统找不到指定的',
      '拒绝访问',
      '无法启动服务',
    ],
    // "Error 1310. Error writing to file: …" is of Windows Installer.
    pattern: new RegExp(
      String.raw`^(?!Error 1[3-9]\d\d\. ?[A-Z])(?:(?:Error |${systemErrors.flatMap(apostrophesOf).join('|')})(?<number>\d{1,5})(?: ?[:.。]| has occurred|(?: ist)? aufgetreten| s['’]est produite| oluştu| ?が発生|이\(가\)|\s*$)|(?:General access denied error|Access is denied|The specified module could not be found|The system cannot find the (?:file|path) specified|The service cannot be started, either because it is disabled|The dependency service or group failed to start|Das System kann d(?:ie angegebene Datei|en angegebenen Pfad) nicht|Zugriff verweigert|Der angegebene Dienst kann nicht gestartet werden|Le fichier spécifié est introuvable|Accès refusé|系统找不到指定的|拒绝访问|无法启动服务)(?![^\n]*HRESULT))`,
    ),
  },
];
