// Excerpts of event logs as people copy them: Event Viewer's text in the languages of Windows, sentences of the
// standalone installer, definitions of Defender.
import { type Excerpt, pasted } from './excerpt';

const raw = String.raw;

export const eventExcerpts: readonly Excerpt[] = [
  {
    name: 'definitions that cannot be fetched, as Event Viewer copies it',
    form: 'records',
    text: pasted(raw`
Log Name:      Microsoft-Windows-Windows Defender/Operational
Source:        Microsoft-Windows-Windows Defender
Date:          2024-04-11 07:12:44
Event ID:      2001
Level:         Error
Computer:      pc01.example.com
Description:
Microsoft Defender Antivirus has encountered an error trying to update security intelligence.
 	New security intelligence Version:
 	Update Source: Microsoft Update Server
 	Error code: 0x80072ee7
 	Error description: The server name or address could not be resolved
`),
    says: { class: 'net.unreachable', code: '0x80072ee7' },
  },
  {
    name: 'definitions that are fetched at the next try',
    form: 'records',
    text: pasted(raw`
ProviderName     : Microsoft-Windows-Windows Defender
TimeCreated      : 4/14/2024 7:12:44 AM
Id               : 2001
LevelDisplayName : Error
Message          : Microsoft Defender Antivirus has encountered an error trying to update security intelligence.
                   	Error code: 0x80240438

ProviderName     : Microsoft-Windows-Windows Defender
TimeCreated      : 4/14/2024 9:12:44 AM
Id               : 2000
LevelDisplayName : Information
Message          : Microsoft Defender Antivirus security intelligence version updated.
`),
  },
  {
    name: 'an update that fails, in the words of a Spanish Windows',
    form: 'records',
    text: pasted(raw`
Nombre de registro:System
Origen:        Microsoft-Windows-WindowsUpdateClient
Fecha:         03/04/2024 9:12:45
Id. del evento:20
Nivel:         Error
Equipo:        pc01.example.com
Descripción:
Error de instalación: Windows no pudo instalar la siguiente actualización con el error 0x800f0831: 2024-03 Actualización acumulativa para Windows 10 Version 22H2 (KB5035845).
`),
    says: { class: 'cbs.store.corruption-flag', code: '0x800f0831', words: ['KB5035845'] },
  },
  {
    name: 'a service that is refused, in the words of an Italian Windows',
    form: 'records',
    text: pasted(raw`
Nome registro: System
Origine:       Service Control Manager
Data:          03/04/2024 09:12:45
ID evento:     7023
Livello:       Errore
Computer:      pc01.example.com
Descrizione:
Il servizio Windows Update è stato interrotto con il seguente errore:
Accesso negato.
`),
    says: { class: 'env.service-or-rpc', culprit: 'Windows Update' },
  },
  {
    name: 'a package of the standalone installer whose path stands on the next line',
    form: 'wrapped',
    text: pasted(raw`
Windows update  could not be installed because of error 2149842967 "" (Command line: ""C:\WINDOWS\system32\wusa.exe"
"C:\Updates\windows10.0-kb5034441-x64_0123456789abcdef0123.msu" ")
`),
    says: {
      class: 'cbs.package.not-applicable',
      code: '0x80240017',
      culprit: 'kb5034441',
      confidence: 'low',
    },
    isProvedTwice: true,
  },
  {
    name: 'the answer of the standalone installer behind its command',
    form: 'cut',
    text: pasted(raw`
C:\Updates>wusa.exe "C:\Updates\windows10.0-kb5034441-x64.msu" /quiet /norestart
Installer encountered an error: 0x80240017
The update is not applicable to your computer.
`),
    says: { class: 'cbs.package.not-applicable', code: '0x80240017', culprit: 'kb5034441' },
  },
  {
    name: 'a package of Windows that a setup program holds',
    form: 'records',
    text: pasted(raw`
[1A2C:1B30][2024-04-01T11:38:46]i301: Applying execute package: Sample_MSU_x86, action: Install, path: C:\ProgramData\Package Cache\0A1B2C3D\packages\Windows6.1-KB5000001-x86.msu, arguments: '"C:\Windows\system32\wusa.exe" "C:\ProgramData\Package Cache\0A1B2C3D\packages\Windows6.1-KB5000001-x86.msu" /quiet /norestart'
[1A2C:1B30][2024-04-01T11:39:06]e000: Error 0x80240017: Failed to execute MSU package.
[1A00:1A10][2024-04-01T11:39:06]e000: Error 0x80240017: Failed to configure per-machine MSU package.
`),
    says: { class: 'cbs.package.not-applicable', code: '0x80240017', culprit: 'KB5000001' },
  },
  {
    name: 'the database of the update client, as its engine tells it',
    form: 'records',
    text: pasted(raw`
Log Name: Application
Source: ESENT
Date: <Date Time>
Event ID: 412
Level: Error
Description: wuaueng.dll (936) SUS20ClientDataStore: Unable to read the header of logfile C:\Windows\SoftwareDistribution\DataStore\Logs\edb.log. Error -546.
`),
    says: { class: 'wu.datastore', culprit: 'edb.log', confidence: 'medium' },
  },
  {
    name: 'warnings of the database engine that pass',
    form: 'records',
    text: pasted(raw`
ソース: ESENT
イベントID: 636
レベル: 警告
メッセージ:
wuaueng.dll (960) SUS20ClientDataStore: フラッシュ マップ ファイル "C:\Windows\SoftwareDistribution\DataStore\DataStore.jfm" は削除されます。理由: ReadHdrFailed。
`),
  },
  {
    name: 'a service that is gone, asked for on a Chinese console',
    form: 'cut',
    text: pasted(raw`
C:\Windows\System32>sc config wuauserv start= auto
[SC] OpenService 失败 1060:

指定的服务未安装。

C:\Windows\System32>sc config UsoSvc start= auto
[SC] ChangeServiceConfig 成功
`),
    says: { class: 'env.service-or-rpc', code: '0x80070424', culprit: 'wuauserv' },
  },
  {
    name: 'an app whose framework is missing',
    form: 'cut',
    text: pasted(raw`
Add-AppPackage : Deployment failed with HRESULT: 0x80073CF3, Package failed updates, dependency or conflict validation.
Windows cannot install package Sample_2.0.13.0_x64__1y0xx7n9077q4 because this package depends on a framework that
could not be found. Provide the framework "Microsoft.Sample.2.6" published by "CN=Microsoft Corporation".
`),
    says: { class: 'unclassified', code: '0x80073cf3', culprit: 'Sample_2.0.13.0', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'a search that a script was refused',
    form: 'cut',
    text: pasted(raw`
Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))
At line:4 char:5
+     $found = $searcher.Search('IsInstalled=0');
`),
    says: { class: 'env.access-denied', code: '0x80070005' },
  },
  {
    name: 'a search whose error a script language wraps',
    form: 'cut',
    text: pasted(raw`
>>>> Caused by WIN32OLERuntimeError: (in OLE method ${'`'}Search': )
    OLE error code:8024401C in <Unknown>
    HRESULT error code:0x80020009
`),
    says: { class: 'net.http-status', code: '0x8024401c', notBlamed: ['0x80020009'] },
    isProvedTwice: true,
  },
  {
    name: 'a patch of Office that Windows Installer could not apply',
    form: 'records',
    text: pasted(raw`
Log Name:      Application
Source:        MsiInstaller
Date:          3/14/2024 3:12:44 AM
Event ID:      1024
Level:         Error
Computer:      pc01.example.com
Description:
Product: Sample Office 2016 - Update 'Security Update for Sample 2016 (KB5000001) 32-Bit Edition' could not be installed. Error code 1603. Windows Installer can create logs to help troubleshoot issues with installing software packages.
`),
    says: { class: 'unclassified', code: '0x80070643', culprit: 'KB5000001', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'the table of updates that a module printed',
    form: 'cut',
    text: pasted(raw`
X ComputerName Result     KB          Size Title
- ------------ ------     --          ---- -----
1 SRV01        Accepted   KB5000001  112MB 2024-01 Security Update for Windows Server 2022 (KB5000001)
2 SRV01        Downloaded KB5000001  112MB 2024-01 Security Update for Windows Server 2022 (KB5000001)
3 SRV01        Failed     KB5000001  112MB 2024-01 Security Update for Windows Server 2022 (KB5000001)
`),
    says: { class: 'unclassified', culprit: 'KB5000001', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'definitions that their stub could not put in place',
    form: 'cut',
    text: pasted(raw`
mpengine.dll version in package is 1.1.23070.1005, but after update machine has older version 1.1.12805.0
ERROR 0x8007051a : One or more of the packages found failed to update for Sample Defender (RS1+).
ERROR 0x8007051a : 'Sample Defender (RS1+)' failed to update.
ERROR 0x8007051a : MpSigStubMain
`),
    says: { class: 'unclassified', code: '0x8007051a', culprit: 'Sample Defender', confidence: 'low' },
    isProvedTwice: true,
  },
  {
    name: 'the command of Defender that is refused',
    form: 'cut',
    text: pasted(raw`
MpCmdRun: Command Line: MpCmdRun.exe -RemoveDefinitions -DynamicSignatures
 Start Time: Thu May 28 2020 08:59:43

MpEnsureProcessMitigationPolicy: hr = 0x1
Start: MpRemoveDefinitions(0)
ERROR: MpRollbackSignature failed with hr=80070005
MpCmdRun: End Time: Thu May 28 2020 08:59:43
`),
    says: { class: 'env.access-denied', code: '0x80070005', notBlamed: ['0x80070001'], confidence: 'low' },
  },
  {
    name: 'the history of updates that a module printed',
    form: 'cut',
    text: pasted(raw`
ComputerName Operationname  Result     Date                Title
------------ -------------  ------     ----                -----
SRV01        Installation   Failed     14/03/2024 09:20:36 2024-03 Cumulative Update for Sample Server (KB5000003)
SRV01        Installation   Succeeded  13/02/2024 09:20:36 2024-02 Cumulative Update for Sample Server (KB5000002)
`),
    says: { class: 'unclassified', culprit: 'KB5000003', confidence: 'low' },
    isProvedTwice: true,
  },
];
