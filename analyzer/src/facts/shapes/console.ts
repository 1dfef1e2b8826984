// Owns the shapes of what DISM prints on a console, as people paste it: banner, command, package, answer. The lines
// have no heads; what a line that says "Error: 5" is, only the lines around it tell (facts/consoleWatch).
import { numbered } from '../consoleSentences';
import { begins, holds, type Shape } from '../shape';
import { consoleAnswerShapes } from './consoleAnswers';
import { consoleCommandShapes } from './consoleCommands';

/** "Error" as DISM prints it, in the languages of Windows. */
const errorWord = `(?:Error|ERROR|Fehler|Erreur|Errore|Erro|Fout|Fel|Fejl|Feil|Virhe|Błąd|Chyba|Hiba|Hata|Eroare|Ошибка|Помилка|Σφάλμα|错误|錯誤|エラー|오류)`;
const answer = new RegExp(
  String.raw`(?:^|[\s>\]\x60])(?:An error occurred(?: trying to open)? - (?<package>\S+)\s[^\n]*?)?${errorWord}\s?[:：]\s?(?<code>0[xX][0-9a-fA-F]{8}|\d{1,5})(?=\s|$)`,
);

/** The cmdlets of the module Dism (learn.microsoft.com/powershell/module/dism) that work on an image or the running Windows. */
const cmdlet = `(?:[A-Z][a-z]+-(?:Windows(?:Image|Package|OptionalFeature|Capability|Driver|Edition|Feature|ImageContent|CustomImage|ReservedStorageState)|AppxProvisionedPackage)|Use-WindowsUnattend)`;

/** What DISM says when it cannot work at all, whatever the command (messages of dism.exe). */
const refusals = [
  'To service this Windows image requires the latest version of the DISM',
  'You cannot service a running 64-bit operating system with a 32-bit version of DISM',
  'DISM (?:does not support servicing |(?=[^\\n]{0,200}Windows PE)[^\\n]{0,200}/Online\\b)',
  'DISM cannot service an image on a network path',
  'Elevated permissions are required to run DISM',
  'The DISM process encountered a problem and shutdown',
  'An error occurred while loading DISM',
  'An error occurred (?:while )?(?:accessing|locating) the DISM binaries',
].join('|');

export const consoleShapes: readonly Shape[] = [
  // "Access is denied." below "Error: 5"
  begins('console', 'console.words', numbered, /^(?![^\n]*\b0x)[^\n]{4,200}$/),
  // Error: 0x800f0823  Package C:\\Sample.msu may have failed due to pending updates to servicing components in the image.
  holds(
    'console',
    'console.error',
    ' may have failed due to pending updates',
    new RegExp(
      String.raw`(?:^|\s)${errorWord}\s?[:：]\s?(?<code>0[xX][0-9a-fA-F]{8})\s+Package (?<package>[^\n]{1,300}?) may have failed`,
    ),
  ),
  holds('console', 'console.error', ': ', answer),
  holds('console', 'console.error', '：', answer),
  begins('console', 'console.begin', [
    'Deployment Image Servicing and Management tool',
    'Tool zur Imageverwaltung für die Bereitstellung',
    'Outil Gestion et maintenance des images de déploiement',
    'Herramienta Administración y mantenimiento de imágenes de implementación',
    'Strumento Gestione e manutenzione immagini distribuzione',
    'Ferramenta de Gerenciamento e Manutenção de Imagens de Implantação',
    'Cистема DISM',
    'Система DISM',
    '部署映像服务和管理工具',
    '部署映像服務與管理工具',
    '展開イメージのサービスと管理ツール',
    '배포 이미지 서비스 및 관리 도구',
  ]),
  ...consoleCommandShapes,
  // Processing 1 of 2 - Adding package Package_for_KB5000001~31bf3856ad364e35~amd64~~1.0
  begins(
    'console',
    'console.package',
    'Processing ',
    /^Processing (?<number>\d+) of \d+ -(?: (?:(?<work>Adding|Removing) package (?<package>\S+)|(?<name>[^\s:]+): )|\s*$)/,
  ),
  // the same in any language: "1 von 1 wird verarbeitet - Paket Package_for_KB5000001~31bf3856ad364e35~… wird hinzugefügt"
  holds(
    'console',
    'console.package',
    '~31bf3856ad364e35~',
    /^[^\d\n~]{0,20}(?<number>\d{1,3})[^\d\n~]{1,10}\d{1,3}[^\d\n~]{0,30}?[-–:：] ?[^\n~]{0,40}?(?<package>[\w.-]{3,150}~[0-9a-f]{16}~[\w.~-]*\w)[^\n~]{0,40}$/,
  ),
  begins(
    'console',
    'console.package',
    ['Package_', 'Microsoft-'],
    /^(?<name>[\w.-]+(?:~[^\s:]*)?): [A-Z][^\n]{8,}$/,
  ),
  // D:\\Updates\\windows11.0-kb5000001-x64.msu: An error occurred applying the Unattend.xml file from the .msu package.
  holds(
    'console',
    'console.package',
    'u: ',
    /^(?:\[=[^\]\n]{1,80}\]\s*)?(?<package>[^\n:]{0,2}:?[^\n:]{1,300}\.msu): (?<words>[A-Z][^\n]{8,})/i,
  ),
  // WARNING: Failed to add package D:\\Updates\\windows11.0-kb5000001-x64.msu
  begins(
    'console',
    'console.package',
    'WARNING: Failed to add package ',
    /^WARNING: Failed to add package (?<package>[^\n]{1,300}?)\s*$/,
  ),
  // Package Sample-en-us-Package may have failed due to pending updates to servicing components in the image.
  begins(
    'console',
    'console.pending-package',
    'Package ',
    /^Package (?<package>\S+) may have failed due to pending updates to servicing components/,
  ),
  begins('console', 'console.package', 'An error occurred trying to open - ', /open - (?<package>\S+)/),
  // Installing 2 of 3 - D:\\Drivers\\sample.inf: The driver package was successfully installed.
  begins(
    'console',
    'console.driver',
    'Installing ',
    /^Installing (?<number>\d+) of \d+ - (?<path>[^\n]{1,400}?\.inf): The driver package was successfully/i,
  ),
  // The name of the package may be cut: "D:\\Drivers\\..." stands for any one below that folder.
  begins(
    'console',
    'dism.driver.failed',
    'Installing ',
    /^Installing (?<number>\d+) of \d+ - (?<path>[^\n]{1,400}?(?:\.inf|\.{3}|…)): /i,
  ),
  // "True    No             Success        {Sample Server}": the table that Install-WindowsFeature ends with
  holds(
    'console',
    'console.role',
    '{',
    /^(?<success>True|False)\s{2,}(?:Yes|No|Maybe)\s{2,}[A-Z][\w.]{2,}\s+\{/,
  ),
  // what Enable-WindowsOptionalFeature and its like return when they worked
  begins('console', 'console.done', 'RestartNeeded', /^RestartNeeded\s*: (?:True|False)\s*$/),
  begins('console', 'console.work', ['Enabling feature(s)', 'Disabling feature(s)']),
  holds(
    'console',
    'console.attempt',
    'able feature ',
    /\b[Aa]ttempt to (?:en|dis)able feature ['"](?<feature>[^'"\n]{1,120})['"] failed/,
  ),
  ...consoleAnswerShapes,
  begins(
    'console',
    'dism.servicing-process.failed',
    'An error occurred while attempting to start the servicing process for the image',
    /located at (?<path>[^\n]+?)\.?\s*$/,
  ),
  holds('console', 'dism.usage', 'refer to the help by running DISM', /^(?<text>[^\n]+)/),
  // "The sample option is missing a required argument.", with or without the sentence about the help
  begins(
    'console',
    'dism.usage',
    ['The ', 'An option ', 'DISM doesn'],
    /^(?<text>(?:DISM doesn['’]t recognize the command-line option |(?:The|An) (?:[\w"'/:-]{1,60},? ){0,4}?(?:options?|command|command-line) (?:is|are) (?:unknown\b|not recognized in this context\b|missing a required (?:argument|option|servicing command)\b))[^\n]{0,200})/,
  ),
  begins(
    'console',
    'dism.feature.unknown',
    ['Feature name ', '功能名称 '],
    /^(?:Feature name|功能名称) (?<feature>\S+) (?:is unknown\.?|未知。?)\s*$/,
  ),
  // Install-WindowsFeature : ArgumentNotValid: The role, role service, or feature name is not valid: 'Sample'. …
  holds(
    'console',
    'console.role-unknown',
    'feature name is not valid: ',
    /feature name is not valid: ['"](?<feature>[^'"\n]{1,120})['"]/,
  ),
  // the same in other languages: "ArgumentNotValid: … ist ungültig: 'Sample'. …"
  holds(
    'console',
    'console.role-unknown',
    'ArgumentNotValid: ',
    /ArgumentNotValid: [^\n"“„«]{10,200}?[:：] ?(?:« ?|['"“„])(?<feature>[\w.-]{1,120}) ?['"”“»]/,
  ),
  // Chef: "The Windows feature sample is not available on this version of Windows.", "… have been removed from the host …"
  holds(
    'console',
    'dism.feature.unknown',
    'not available on this version of Windows',
    /The Windows features? (?<feature>[\w.-]{1,120}) (?:is|are) not available on this version of Windows/,
  ),
  holds(
    'console',
    'console.feature-removed',
    'removed from the host and cannot be installed',
    /The Windows features? (?<feature>[\w.-]{1,120}) (?:(?:is|are) )?(?:have|has) been removed from the host and/,
  ),
  // Desired State Configuration: "The requested feature Sample is not found on the target machine."
  holds(
    'console',
    'console.role-unknown',
    'he requested feature ',
    /[Tt]he requested feature (?<feature>[\w.-]{1,120}) (?:is not found|could not be found) on the target/,
  ),
  begins('console', 'dism.capability.unknown', 'A Windows capability name was not recognized'),
  // "Exception from HRESULT: 0x80240438", "    + FullyQualifiedErrorId : HRESULT 0x80240438,…": what a script was told
  holds('console', 'other.exception', 'Exception from HRESULT: 0x', /HRESULT: (?<failed>0x[0-9a-fA-F]{8})/),
  holds(
    'console',
    'other.exception',
    'FullyQualifiedErrorId : HRESULT 0x',
    /HRESULT (?<failed>0x[0-9a-fA-F]{8})/,
  ),
  // "Add-AppxPackage : Deployment failed with HRESULT: 0x80073CF3, …" and, on the next line, "Windows cannot install package …"
  holds(
    'console',
    'console.appx',
    'eployment failed with HRESULT: 0x',
    /HRESULT: (?<failed>0x[0-9a-fA-F]{8})/,
  ),
  // "Deployment of package … was blocked because the provided package has the same identity as an already-installed package …"
  begins(
    'console',
    'console.appx-package',
    'Deployment of package ',
    /^Deployment of package (?<app>[\w.-]+_[\w.~-]+)\s(?:was blocked|failed)\s/,
  ),
  begins(
    'console',
    'console.appx-package',
    ['Windows cannot install package ', 'Windows cannot remove ', 'Windows cannot register the package '],
    /^Windows cannot (?:install package|remove(?: package)?|register the package) (?<app>[\w.-]+_[\w.~-]+)(?:(?=[\s\S]{0,600}?Provide the framework "(?<framework>[^"\n]{2,120})"(?:[^\n]{0,400}? minimum version (?<least>\d[\d.]{2,30}\d))?)|)(?:(?=[\s\S]{0,600}?requires OS version (?<system>\d[\d.]{3,30}\d) or higher)|)/,
  ),
  // PS C:\\> Add-WindowsCapability -Online -Name Sample~~~~0.0.1.0
  holds(
    'console',
    'console.command',
    '-',
    new RegExp(
      String.raw`^\x60?(?:PS [^>\n]{0,200}>\s*|[>$#]\s*)?(?<command>(?:${cmdlet}\s+-[A-Za-z]|\w+-WindowsFeature\s+[A-Za-z][\w,-]*(?=\s+-|\s*$))[^\n\x60]*?)(?=\s{2,}[A-Z]\w+-\w+ : |\x60|\s*$)`,
    ),
  ),
  // + Add-WindowsCapability -Online -Name Sample~~~~0.0.1.0 -Sou ...
  holds(
    'console',
    'console.position',
    '-Windows',
    new RegExp(String.raw`^\+ +(?<command>(?:${cmdlet}\s+-|\w+-WindowsFeature\s+)[A-Za-z][^\n]*?)$`),
  ),
  // PowerShell 7 in a script: "Repair-WindowsImage: C:\\Sample.ps1:12", "Line |", the line, a ruler, "     | The source …"
  holds(
    'console',
    'console.concise',
    '.ps',
    new RegExp(
      String.raw`^(?<cmdlet>${cmdlet}): (?:[A-Za-z]:[\\/]|[\\/~.])[^\n:]{0,400}\.psm?1:\d+(?::\d+)?\s*(?:Line \|)?\s*$`,
    ),
  ),
  holds('console', 'console.concise-words', '| ', /^\s*\|\s+(?<words>[A-Z\u00c0-\uffee][^\n|]{3,})$/),
  // "Package Sample-Package~31bf3856ad364e35~amd64~~10.0.1.2 could not be removed: Permanent package cannot be uninstalled."
  holds(
    'console',
    'console.cmdlet',
    ' could not be ',
    /\b[Pp]ackage (?<package>[\w.-]{3,200}~[0-9a-f]{16}~[\w.~-]*\w) could not be (?:added|installed|removed|uninstalled): (?<words>[A-Z][^\n]+)/,
  ),
  // Repair-WindowsImage : The source files could not be found.
  // Execution of 'powershell.exe Install-WindowsFeature Sample' returned 1: Install-WindowsFeature : The request …
  holds(
    'console',
    'console.cmdlet',
    ': ',
    new RegExp(
      String.raw`(?:^>?(?:[\w.]{1,40}:\s+)?| returned \d{1,5}: )(?<cmdlet>${cmdlet}) ?: (?<words>[A-Z\u00c0-\uffee][^\n]+)`,
    ),
  ),
  // WARNING: Add-WindowsPackage failed. Error code = 0x800f0823
  begins(
    'console',
    'console.cmdlet',
    'WARNING: ',
    new RegExp(String.raw`^WARNING: (?<words>(?<cmdlet>${cmdlet}) failed\. Error code = [^\n]+)`),
  ),
  // New-Sample : To service this Windows image requires the latest version of the DISM.
  holds(
    'console',
    'console.sentence',
    'DISM',
    new RegExp(String.raw`^(?:[A-Z]\w+-\w+ : )?(?<words>(?:${refusals})[^\n]*)`),
  ),
  begins(
    'console',
    'console.sentence',
    [
      'The restore operation failed. ',
      // what /Set-Edition answers
      'This Windows image cannot upgrade to the edition of Windows that was specified',
    ],
    /^(?<words>[^\n]+)/,
  ),
  // "4.313: KB1234567 Setup encountered an error: The update.ver file is not correct.": the packages of Windows XP
  holds(
    'console',
    'package.setup.refused',
    ' Setup encountered an error: The update.',
    /(?<kb>KB\d{6,7}) Setup encountered an error: The (?<file>update\.(?:ver|inf)) file is not correct/,
  ),
  begins('console', 'console.edition.online', 'Setting an edition is not supported with online images'),
  begins('console', 'console.key.refused', [
    'The specified product key could not be validated',
    'The Software Licensing Service reported that the product key ',
  ]),
  // DISM ends with 50 (ERROR_NOT_SUPPORTED) where a feature stays off, mostly for a parent feature that is off itself.
  begins(
    'console',
    'console.sentence',
    ['The operation is complete but ', 'The operation completed but '],
    /^(?<words>The operation (?:is complete|completed) but (?<feature>[\w.-]+) feature was not (?:en|dis)abled[^\n]*)/,
  ),
];
