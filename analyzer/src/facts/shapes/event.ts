// Owns the message shapes of events: `Provider/EventId [Channel #RecordId] sentence`, values on the lines below. An event
// is known by provider and number; its sentence may be of any language, so codes and names are looked for by their form.
// Sources: the providers' manifests as quoted by public event references (WindowsUpdateClient, Servicing, WUSA,
// LanguagePackSetup, Service Control Manager, Kernel-Power, Ntfs, disk, Bits-Client), Microsoft's pages on
// WindowsUpdateClient events 16 to 22 and on unexpected shutdowns (Kernel-Power 41, EventLog 6008, User32 1074).
import { eventProviders } from '../../formats/eventProviders';
import { event, pastedSentence, value } from '../eventShape';
import type { Shape } from '../shape';
import { services } from './services';

const {
  updateClient,
  servicing,
  wusa,
  languagePack,
  defender,
  bits,
  controlManager,
  kernelGeneral,
  kernelPower,
  eventLog,
  disk,
  ntfs,
  newNtfs,
} = eventProviders;

const code = value('result', String.raw`0[xX][0-9a-fA-F]{8}\b`);
/** A result with the failure bit, written in tens: 2147942405 is 0x80070005. */
const failureNumber = String.raw`(?:2[1-4]|32)\d{8}\b`;
/** WU_S_ALREADY_INSTALLED (0x00240006) in tens: the standalone installer calls it an error. */
const presentNumber = String.raw`2359302\b`;
const kb = value('kb', String.raw`\b[kK][bB]\d{6,8}\b`);
/**
 * `updateTitle: …` among the values, else what follows the last colon of the sentence; the title of a driver may hold the
 * time of its date: `Sample - System - 1/1/2021 12:00:00 AM - 10.1.2.3`.
 */
const title = `${value('title', String.raw`(?<=\n {4}updateTitle: )[^\n]+`)}${value('tail', String.raw`(?<=^[\s\S]{0,500}[:：]\s{0,12})(?!Windows failed to install the following update|\d\d(?: [AP]M)?\s*(?:\n|$))[^\s:：][^\n:：]{2,300}(?::\d\d(?::\d\d)? (?:[AP]M )?- [^\n:：]{2,100})?(?=\n {4}\w|$|(?<=\(KB\d{6,8}\)[.。]?)\n)`)}`;
const update = value('update', String.raw`(?<=\n {4}updateGuid: \{?)[0-9a-fA-F-]{36}`);
/** `PackageIdentifier: …` among the values, a KB number or an identity in the sentence, else the word behind "package". */
const packageName = value(
  'package',
  String.raw`(?<=\n {4}PackageIdentifier: )[^\n]+|(?<=\] [^\n]{0,200})(?:\bKB\d{6,8}\b|[\w.-]+~[0-9a-f]{16}~[\w.~-]*[\w~])|(?<=\bpackage )[\w.~-]*[\w~]`,
);
const feature = value(
  'feature',
  String.raw`(?<=\n {4}UpdateName: )[^\n]+|(?<=\b[uU]pdate )[\w.~-]+(?= (?:of|from) package (?!KB\d))`,
);
const states = String.raw`\b(?:Installed|Absent|Staged|Superseded|Permanent|Resolved|Uninstalled)\b`;
/** Servicing writes states in English in every language; the state to be reached stands last. */
const state = value(
  'state',
  String.raw`${states}(?![\s\S]{0,2000}?${states})|(?<=\n {4}IntendedPackageState: )\d+`,
);
const client = value(
  'client',
  String.raw`(?<=\n {4}Client: )[^\n]+|(?<=(?:Client id|客户端 ID)[:：] ?)[^\n.。]+`,
);

/** What Windows Installer puts between quotes: the name of a patch. */
const patch = value('title', String.raw`(?<=['"“„«‘])[^'"”»’\n]{3,200}(?=['"”»’“])`);

/** What the database engine calls damage or a refusal: Microsoft's list of ESE events; 636, 640 and others are passing. */
const datastoreEvents = [
  412, 413, 439, 447, 448, 454, 455, 465, 467, 471, 474, 475, 477, 481, 482, 489, 490, 492,
];
/** What it calls the end of its room for changes. */
const fullStore =
  /SUS20ClientDataStore: The version store for this instance \(\d+\) has reached\s+its maximum size of (?<size>\d+ ?[KMG]b)/i;
/** The address of a file of an update: by the name of the job, or by its server or name. */
const updateFile = value(
  'url',
  String.raw`https?:\/\/(?:[^\s\n"]{1,300}(?:windowsupdate\.com|update\.microsoft\.com|SMS_DP|\.(?:msu|cab|psf|esd)\b)|(?<=(?:WU Client Download|CCMDTS Job)[^\n]{0,300}))[^\s"]{0,600}`,
);

const volume = value('path', String.raw`(?<=\n {4}DriveName: )[^\n]+|\b[A-Z]:(?![\w\\])`);
const soundVolume = value('sound', String.raw`\bis healthy\b|(?<=\n {4}CorruptionActionState: )0\b`);
const damagedVolume = value(
  'damaged',
  String.raw`\b(?:needs to be|requires|found problems|[eE]rrors found|cannot continue|could not (?:fix|repair))\b|(?<=\n {4}CorruptionActionState: )[1-9]`,
);

/** One of them as a name of its own, not inside the name of another service. */
const service = String.raw`(?=[\s\S]{0,2000}?(?<service>(?<=[\s"“«„:，、「])${services}(?= ?(?:service\b|服务|服務|サービス|서비스|hizmeti\b)|["”»“\n]|$)|(?<=\b(?:[sS]ervice|[sS]ervicio|[sS]ervizio|[sS]erviço|Dienst|[uU]sług[ai]) )${services}(?= |[.,])))`;
const disabled = String.raw`(?=[\s\S]{0,2000}?(?:\b(?:disabled|deaktiviert|désactivé|deshabilitado|disabilitato|desativado|wyłączony)\b|禁用|停用|отключен|無効))`;

/** What wusa.exe says of an update: the answer, as a number of any notation, and what it was given. */
const wusaAnswer = [
  value(
    'result',
    String.raw`0[xX][0-9a-fA-F]{8}\b|(?<=\n {4}ErrorCode: |[^\d.\n])(?:${failureNumber}|${presentNumber})`,
  ),
  kb,
  value(
    'title',
    String.raw`(?<=\n {4}UpdateTitle: )[^\n]+|(?<=["“«„])[^"“”«»\n]{3,200}\([kK][bB]\d{6,8}\)(?=["”»])`,
  ),
  value('file', String.raw`(?<=wusa\.exe"?\s{0,8}"?)[A-Za-z]:\\[^"\n]{1,300}?\.(?:msu|cab|msp)`),
];

/** The program that asked for a restart: "The process C:\\…\\sample.exe (PC01) has initiated …". */
const restarter = value(
  'process',
  String.raw`(?<=\n {4}param1: |\] [^\n]{0,60}?)[A-Za-z]:\\[^\n(]{1,200}?\.exe\b`,
);

export const eventShapes: readonly Shape[] = [
  pastedSentence(
    'event.wu.failed',
    [
      'Installation Failure: Windows failed',
      ...[' ', '\t'].map((gap) => `Error${gap}Installation Failure: Windows failed`),
      '安装失败: Windows',
      '安装失败：Windows',
    ],
    code,
    kb,
    title,
  ),
  pastedSentence(
    'event.wu.installed',
    ['Installation Successful: Windows successfully', '安装成功: Windows', '安装成功：Windows'],
    kb,
    title,
  ),
  pastedSentence('event.wu.scan-failed', ['Windows Update failed to check for updates with error'], code),
  pastedSentence(
    'event.servicing.failed',
    ['Windows Servicing failed to complete the process of '],
    kb,
    packageName,
    feature,
    state,
  ),
  pastedSentence(
    'event.servicing.done',
    ['Windows Servicing successfully set package ', 'Windows Servicing completed the process of '],
    kb,
    packageName,
    feature,
    state,
  ),
  // alone, or behind the columns of a list
  {
    id: 'event.servicing.failed',
    scope: 'any',
    contains: ' failed to be changed to the ',
    pattern:
      /\bPackage (?<package>(?<kb>KB\d{6,8})?\S{0,300}) failed to be changed to the (?<state>\w{1,20}) state\. Status: (?<result>0x[0-9a-fA-F]{8})/,
  },
  // the update client
  event('event.wu.begin', updateClient, [43], update, kb, title),
  event('event.wu.installed', updateClient, [19], update, kb, title),
  event('event.wu.failed', updateClient, [20], code, update, kb, title),
  // a part of the client itself, which its own update brings
  event(
    'event.wu.failed',
    updateClient,
    [34, 35],
    code,
    value('title', String.raw`(?<=\bThe )Windows Update Client (?:Core|Auxill?iary) component\b`),
  ),
  event('event.wu.uninstalled', updateClient, [23], update, kb, title),
  event('event.wu.uninstall-failed', updateClient, [24], code, update, kb, title),
  event('event.wu.restart', updateClient, [21, 22], kb),
  event('event.wu.scan-failed', updateClient, [25], code),
  event('event.wu.found', updateClient, [26]),
  event('event.wu.download-begin', updateClient, [44], update, kb, title),
  event('event.wu.downloaded', updateClient, [41], update, kb, title),
  event('event.wu.download-failed', updateClient, [31], code, update, kb, title),
  event('event.wu.no-connection', updateClient, [16, 32, 33]),
  event('event.wu.stop', updateClient, [38, 39]),
  // definitions, engine and platform of Defender: Microsoft's page "Review event logs and error codes to troubleshoot issues"
  event('event.defender.updated', defender, [2000, 2002]),
  // Who asked for the update by hand is no place that it comes from.
  event(
    'event.defender.failed',
    defender,
    [2001, 2003, 2006],
    code,
    value(
      'asked',
      String.raw`(?<=\n[ \t]{0,8}(?:Update Source|更新源) ?[:：] ?)(?!(?:User|用户)\s)[^\s:：][^\n]{2,80}`,
    ),
  ),
  // patches of Windows Installer: "Product: … - Update '… (KB…)' could not be installed. Error code 1603."
  event('event.msi.installed', 'MsiInstaller', [1022], kb, patch),
  event(
    'event.msi.failed',
    'MsiInstaller',
    [1023, 1024],
    value('number', String.raw`(?<![\w/.])1[2-9]\d\d(?![\w/-])`),
    kb,
    patch,
  ),
  // the Setup log
  event('event.servicing.begin', servicing, [1, 7, 8, 4371, 4372], kb, packageName, feature, state, client),
  event(
    'event.servicing.done',
    servicing,
    [2, 9, 10, 15, 4373, 4383],
    kb,
    packageName,
    feature,
    state,
    client,
  ),
  event(
    'event.servicing.failed',
    servicing,
    [3, 6, 11, 12, 16, 4375, 4385],
    code,
    kb,
    packageName,
    feature,
    state,
    client,
  ),
  event(
    'event.servicing.restart',
    servicing,
    [4, 13, 14, 4376, 4386],
    kb,
    packageName,
    feature,
    state,
    client,
  ),
  event('event.wusa.installed', wusa, [2], kb, value('title', String.raw`(?<=\n {4}UpdateTitle: )[^\n]+`)),
  event('event.wusa.failed', wusa, [3], ...wusaAnswer),
  event('event.wusa.removed', wusa, [7], ...wusaAnswer.slice(1)),
  event('event.wusa.removal-failed', wusa, [8], ...wusaAnswer),
  // "Could not discover the state of the system.": what Server Manager of Windows Server 2008 hears of servicing
  event('event.servermanager.failed', 'Microsoft-Windows-ServerManager', [1601], code),
  event(
    'event.language.installed',
    languagePack,
    [2000],
    value('target', String.raw`(?<=\n {4}Language: )[^\n]+`),
  ),
  event(
    'event.language.failed',
    languagePack,
    [1003],
    code,
    value('target', String.raw`(?<=\n {4}(?:Language|Message): )(?![^\n]{0,200}\b0[xX][0-9a-fA-F]{8})[^\n]+`),
  ),
  // what ends work from outside
  event('event.power.lost', kernelPower, [41]),
  event('event.power.lost', eventLog, [6008]),
  event('event.os.started', kernelGeneral, [12]),
  event('event.os.stopping', kernelGeneral, [13]),
  event('event.restart.planned', 'User32', [1074], restarter),
  event('event.restart.planned', 'Microsoft-Windows-User32', [1074], restarter),
  event('event.service.failed', controlManager, [7000, 7001, 7009, 7022, 7023, 7024, 7031, 7034], service),
  event('event.service.disabled', controlManager, [7040], service, disabled),
  // disk and file system
  event('event.disk.failed', disk, [7, 11], value('path', String.raw`\\Device\\[\w\\]*\w`)),
  event('event.disk.failed', 'Disk', [7, 11], value('path', String.raw`\\Device\\[\w\\]*\w`)),
  event('event.ntfs.corrupt', ntfs, [55], volume),
  event('event.ntfs.corrupt', newNtfs, [55], volume),
  // "Volume C: (\Device\HarddiskVolume3) is healthy. No action is needed.", and what a check of a volume found
  event('event.volume.state', ntfs, [98], volume, soundVolume, damagedVolume),
  event('event.volume.state', newNtfs, [98], volume, soundVolume, damagedVolume),
  event('event.volume.checked', 'Microsoft-Windows-Wininit', [1001], volume, damagedVolume),
  event('event.volume.checked', 'Microsoft-Windows-Chkdsk', [26212, 26214, 26226], volume, damagedVolume),
  // the store of the update client and its transfers
  {
    id: 'event.datastore.failed',
    scope: 'event',
    starts: datastoreEvents.map((id) => `ESENT/${id} [`),
    pattern: /(?<path>[A-Za-z]:\\[^\n"]{0,200}SoftwareDistribution\\DataStore\\[^\s"]{0,200}[^\s".:])/i,
  },
  // "wuaueng.dll (812) SUS20ClientDataStore: Unable to read the header of logfile C:\\…\\edb.log. Error -546.", quoted alone
  {
    id: 'event.datastore.failed',
    scope: 'event',
    contains: 'SUS20ClientDataStore: ',
    pattern:
      /SUS20ClientDataStore: (?:Unable to (?:read|write)|Error -\d|Database |Corruption |The (?:database page|logfile|log file|file)|An attempt to (?:open|read from|write to) )[^\n]{0,300}?(?<path>[A-Za-z]:\\[^\n"]{0,200}SoftwareDistribution\\DataStore\\[^\s"]{0,200}[^\s".:])/i,
  },
  // "The version store for this instance (0) has reached its maximum size of 16Mb.": event 623, JET_errVersionStoreOutOfMemory
  { id: 'event.datastore.full', scope: 'event', starts: ['ESENT/623 ['], pattern: fullStore },
  { id: 'event.datastore.full', scope: 'event', contains: 'SUS20ClientDataStore: ', pattern: fullStore },
  event(
    'event.bits.failed',
    bits,
    [61],
    value('result', String.raw`0[xX][0-9a-fA-F]{8}\b|(?<=\n {4}hr: )\d{10}\b`),
    updateFile,
  ),
  event('event.bits.done', bits, [60], updateFile),
];
