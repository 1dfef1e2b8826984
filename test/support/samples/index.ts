// Samples of every kind of log, written for the tests of detection, of record spans and of the fuzz run. A new kind adds
// its samples here.
import type { SourceKind } from '../../../analyzer/src/index';
import { eventRecordText, procmonRecordText } from '../../../analyzer/src/index';
import { checksurPersistLog, checksurSoundLog } from './checksur';
import { eventSamples } from './events';
import * as listings from './listings';
import * as procmon from './procmon';
import * as servicing from './servicing';
import * as setup from './setup';
import { setupapiDevLog, setupapiOfflineLog, setupapiVistaLog } from './setupapi';
import { setupDiagJson, setupDiagText, setupDiagXml } from './setupDiag';
import * as update from './update';

export interface KindSample {
  readonly kind: SourceKind;
  readonly name: string;
  readonly text: string;
  /** The whole text is one table or tree: a quotation mark before each line makes it something else. */
  readonly isTree?: boolean;
}

const eventLines = `${eventRecordText({
  time: '2024-03-04T09:00:00.123Z',
  level: 'Error',
  provider: 'Microsoft-Windows-Sample',
  eventId: 20,
  channel: 'System',
  recordId: 7,
  message: 'Installation failed with error 0x80070005.',
  data: [{ name: 'updateTitle', value: 'Sample (KB5000001)' }],
})}\n`;

const procmonLines = `${procmonRecordText({
  time: '09:00:00.1234567',
  process: 'TiWorker.exe',
  pid: 4100,
  operation: 'CreateFile',
  path: 'C:\\Windows\\WinSxS\\sample.dll',
  result: 'ACCESS DENIED',
  detail: 'Desired Access: Generic Read',
})}\n`;

export const kindSamples: readonly KindSample[] = [
  { kind: 'cbs', name: 'CBS.log of Windows 10', text: servicing.cbsLog },
  { kind: 'cbs', name: 'CBS.log of Windows 7', text: servicing.cbsSevenLog },
  { kind: 'cbs', name: 'CBS.log of Windows 8 with the summary as one record', text: servicing.cbsEightLog },
  { kind: 'cbs', name: 'sfcdetails', text: servicing.sfcDetails },
  { kind: 'dism', name: 'dism.log of the command line', text: servicing.dismLog },
  { kind: 'dism', name: 'dism.log of an API session', text: servicing.dismApiLog },
  { kind: 'setup', name: 'setupact.log', text: setup.setupactLog },
  { kind: 'setup', name: 'setuperr.log', text: setup.setuperrLog },
  { kind: 'setup', name: 'setupact.log of the rollback', text: setup.rollbackLog },
  { kind: 'setup', name: 'setupact.log of device installers', text: setup.deviceSetupactLog },
  { kind: 'setup', name: 'SetupDiag, text', text: setupDiagText },
  { kind: 'setup', name: 'SetupDiag, XML', text: setupDiagXml, isTree: true },
  { kind: 'setup', name: 'SetupDiag, JSON', text: setupDiagJson, isTree: true },
  { kind: 'windows-update', name: 'WindowsUpdate.log', text: update.currentLog },
  { kind: 'windows-update', name: 'WindowsUpdate.log with dashes', text: update.dashedLog },
  { kind: 'windows-update', name: 'Get-DeliveryOptimizationLog', text: update.deliveryList, isTree: true },
  { kind: 'windows-update', name: 'WindowsUpdate.log without texts', text: update.undecodedLog },
  { kind: 'windows-update-legacy', name: 'WindowsUpdate.log of Windows 7', text: update.legacyLog },
  { kind: 'reporting-events', name: 'ReportingEvents.log', text: update.reportingLog },
  { kind: 'reporting-events', name: 'ReportingEvents.log of Windows 7', text: update.oldReportingLog },
  { kind: 'checksur', name: 'CheckSUR.persist.log', text: checksurPersistLog },
  { kind: 'checksur', name: 'CheckSUR.log without errors', text: checksurSoundLog },
  { kind: 'setupapi', name: 'setupapi.dev.log', text: setupapiDevLog },
  { kind: 'setupapi', name: 'setupapi.offline.log', text: setupapiOfflineLog },
  { kind: 'setupapi', name: 'setupapi.dev.log of Windows Vista', text: setupapiVistaLog },
  { kind: 'file-hash', name: 'Get-FileHash, table', text: listings.hashTable },
  { kind: 'file-hash', name: 'Get-FileHash, list', text: listings.hashList },
  { kind: 'file-hash', name: 'Get-FileHash, CSV', text: listings.hashCsv },
  { kind: 'file-hash', name: 'certutil', text: listings.certutil },
  { kind: 'file-hash', name: 'certutil, Chinese', text: listings.certutilChinese },
  { kind: 'package-list', name: 'dism /get-packages', text: listings.dismPackages },
  { kind: 'package-list', name: 'dism /get-packages, Chinese', text: listings.dismPackagesChinese },
  { kind: 'package-list', name: 'dism /get-packages /format:table', text: listings.dismPackageTable },
  { kind: 'package-list', name: 'dism /get-features', text: listings.dismFeatures },
  { kind: 'package-list', name: 'Get-HotFix', text: listings.getHotFix },
  { kind: 'package-list', name: 'wmic qfe', text: listings.wmicQfe },
  { kind: 'event-log', name: 'events as lines', text: eventLines },
  ...Object.entries(eventSamples).map(([name, text]) => ({
    kind: 'event-log' as const,
    name: `events: ${name}`,
    text,
    isTree: true,
  })),
  { kind: 'procmon', name: 'Process Monitor as lines', text: procmonLines },
  { kind: 'procmon', name: 'Process Monitor as CSV', text: procmon.procmonCsv, isTree: true },
  { kind: 'procmon', name: 'Process Monitor, other columns', text: procmon.procmonCsvColumns, isTree: true },
  { kind: 'procmon', name: 'Process Monitor as CSV, German', text: procmon.procmonCsvGerman, isTree: true },
  { kind: 'procmon', name: 'Process Monitor as CSV, Chinese', text: procmon.procmonCsvChinese, isTree: true },
  { kind: 'procmon', name: 'Process Monitor, rows copied', text: procmon.procmonCopied, isTree: true },
  { kind: 'procmon', name: 'Process Monitor as XML', text: procmon.procmonXml, isTree: true },
];
