// First contact: events as they are quoted, with their sentences cut, without their heads or in a list of System Information.
import { describe } from 'node:test';
import { answers } from '../support/asked';

const raw = String.raw;

/** An event as Event Viewer copies it. */
const event = (time: string, log: string, source: string, id: number, description: string): string =>
  `Log Name:      ${log}\nSource:        ${source}\nDate:          ${time}\nEvent ID:      ${id}\nLevel:         Error\nComputer:      pc01.example.com\nDescription:\n${description}\n`;

const client = 'Microsoft-Windows-WindowsUpdateClient';

describe('a sentence of an event in another language', () => {
  answers([
    {
      name: 'names no volume where a word ends in front of a colon',
      log: 'Error de instalación: Windows no pudo instalar la siguiente actualización con el error 0x80070070: 2024-04 Actualización de ejemplo (KB5000001).',
      class: 'env.disk-full',
      culprit: 'KB5000001',
      silent: /N:/,
    },
  ]);
});

describe('a report of a failed update in System Information', () => {
  const report = (name: string, values: string): string =>
    `Time\tType\tDetails\n4/9/2024 5:12 AM\tWindows Error Reporting\tFault bucket , type 0&#x000d;&#x000a;Event Name: ${name}&#x000d;&#x000a;Response: Not available&#x000d;&#x000a;Cab Id: 0&#x000d;&#x000a;&#x000d;&#x000a;Problem signature:&#x000d;&#x000a;P1: 10.0.19041.1234&#x000d;&#x000a;${values}&#x000d;&#x000a;`;
  answers([
    {
      name: 'tells the code',
      log: report(
        'WindowsUpdateFailure3',
        'P2: 80073712&#x000d;&#x000a;P3: 6E2D3F41-0000-0000-0000-000000000000&#x000d;&#x000a;P4: Install&#x000d;&#x000a;P5: 200',
      ),
      class: 'csi.component-value.corrupt',
      code: '0x80073712',
    },
    {
      name: 'tells the package',
      log: report(
        'CbsPackageServicingFailure2',
        'P2: Package_for_RollupFix&#x000d;&#x000a;P3: 19041.1288.1.7&#x000d;&#x000a;P4: amd64&#x000d;&#x000a;P5: unknown&#x000d;&#x000a;P6: 800f0831',
      ),
      culprit: 'Package_for_RollupFix',
      class: 'cbs.mum.missing',
      code: '0x800f0831',
    },
    {
      name: 'is none of servicing where a program crashed',
      log: report('APPCRASH', 'P2: 80070002&#x000d;&#x000a;P3: Install'),
    },
  ]);
});

describe('the words of a server about content that it could not fetch', () => {
  answers([
    {
      name: 'are read over the lines of their window',
      log: raw`Content file download failed.
Reason: The server does not support the necessary HTTP protocol. Background Intelligent Transfer Service (BITS) requires that the server support the Range protocol header.
Source File: /d/msdownload/update/software/secu/2022/11/windows10.0-kb5000001-x64_1f2e.cab
Destination File: E:\WSUS\WsusContent\2B\012B.cab`,
      class: 'bits.transfer',
      culprit: 'kb5000001',
      code: '0x80200013',
    },
    {
      name: 'are read on one line',
      log: raw`Content file download failed. Reason: The server does not support the necessary HTTP protocol. Background Intelligent Transfer Service (BITS) requires that the server support the Range protocol header. Source File: /d/msdownload/update/windows10.0-kb5000001-x64_1f2e.cab Destination File: E:\WSUS\WsusContent\2B\012B.cab`,
      class: 'bits.transfer',
      culprit: 'kb5000001',
      code: '0x80200013',
    },
    {
      name: 'tell the status that a server on the way answered',
      log: raw`Content file download failed.
Reason: The remote server returned an error: (404) Not Found.
Source File: /d/msdownload/update/windows10.0-kb5000001-x64_1f2e.cab
Destination File: E:\WSUS\WsusContent\2B\012B.cab`,
      class: 'net.http-status',
      culprit: 'kb5000001',
      code: '0x80190194',
      proof: 'Reason: The remote server returned an error: (404) Not Found',
    },
    {
      name: 'tell that the file is not what was published',
      log: raw`Content file download failed.
Reason: CRC verification failure
Source File: /d/msdownload/update/sample_1f2e.cab`,
      class: 'wu.download-integrity',
      culpritIs: '/d/msdownload/update/sample_1f2e.cab',
    },
    {
      name: 'are quoted with a reason that stands for no code',
      log: raw`Content file download failed.
Reason: The sample gateway is resting.
Source File: /d/msdownload/update/windows10.0-kb5000001-x64_1f2e.cab`,
      class: 'unclassified',
      says: /The sample gateway is resting/,
    },
    {
      name: 'are no verdict where somebody talks of them',
      log: raw`If your content file download failed on the WSUS server, run wsusutil reset.
Content file download failed can mean many things; check BITS first.
Content file download failed in the past, now it works.
Content file download failed. Anyone?`,
    },
  ]);
});

describe('what a server finds not working', () => {
  answers([
    {
      name: 'is told by its names',
      log: 'The API Remoting Web Service is not working.\nThe DSS Authentication Web Service is not working.',
      class: 'env.service-or-rpc',
      culpritIs: 'Windows Server Update Services',
      says: /API Remoting Web Service, DSS Authentication Web Service/,
    },
    {
      name: 'is its content',
      log: 'The WSUS content directory is not accessible.',
      class: 'env.service-or-rpc',
    },
    {
      name: 'is no service of somebody else, nor advice or a story about one',
      log: [
        'If you find that a Web Service is not working, run wsusutil checkhealth.',
        'The Spooler Web Service is not working on the intranet of example.com, ask its owner',
        'My Windows Update Web Service is not working as you say, but it did: it works now',
        'The Client Web Service is not working while the server restarts, so wait.',
        'Self-update is not working.NET code',
      ].join('\n'),
    },
  ]);
});

describe('a server that did not answer in time', () => {
  const call = (time: string): string =>
    `2018.10.21 ${time} 1276  4028  Agent           *START* Finding updates CallerId = AutomaticUpdates  Id = 1
2018.10.21 ${time} 1276  4028  WebServices     WS error: There was an error communicating with the endpoint at 'https://wsus01.example.com:8531/ClientWebService/client.asmx'.
2018.10.21 ${time} 1276  4028  WebServices     WS error: The operation did not complete within the time allotted.
2018.10.21 ${time} 1276  4028  WebServices     Web service call failed with hr = 8024401c.
2018.10.21 ${time} 1276  4028  Agent           Exit code = 0x8024401C
2018.10.21 ${time} 1276  4028  Agent           *END* Finding updates CallerId = AutomaticUpdates  Id = 1`;
  answers([
    {
      name: 'is not said to have answered',
      log: call('12:10:03.6651212'),
      class: 'net.http-status',
      culprit: 'wsus01.example.com',
      says: /no whole answer from wsus01/,
      silent: /answered with an HTTP error|"408"/,
    },
  ]);
});

describe('a title that its list has cut', () => {
  answers([
    {
      name: 'stays a cut one',
      log: raw`   Index Time          EntryType   Source                 InstanceID Message
   ----- ----          ---------   ------                 ---------- -------
   84213 Mar 15 03:22  Error       Microsoft-Windows...           20 Installation Failure: Windows failed to install the following update with error 0x8024200D: 2023-03 Samp...`,
      class: 'wu.needs-another-download',
      culpritIs: '2023-03 Samp…',
    },
  ]);
});

describe('the event of an app that was not deployed', () => {
  const failed = (code: string, words: string): string =>
    event(
      '2/12/2024 9:35:41 AM',
      'Microsoft-Windows-AppXDeploymentServer/Operational',
      'Microsoft-Windows-AppXDeployment-Server',
      404,
      `AppX Deployment operation failed for package Sample.Notes_11.2.1.0_x64__8wekyb3d8bbwe with error ${code}. The specific error text for this failure is: error ${code}: Windows cannot install package Sample.Notes_11.2.1.0_x64__8wekyb3d8bbwe because ${words}`,
    );
  answers([
    {
      name: 'tells the Windows that it needs',
      log: failed('0x80073CFD', 'this package requires OS version 10.0.22621.2506 or higher.'),
      class: 'unclassified',
      culprit: 'Sample.Notes',
      says: /asks for Windows 10\.0\.22621\.2506 or newer/,
    },
    {
      name: 'tells the framework that it needs',
      log: failed(
        '0x80073CF3',
        'this package depends on a framework that could not be found. Provide the framework "Sample.Framework.2.8" published by "CN=Sample", with neutral or x64 processor architecture and minimum version 8.2310.30001.0, along with this package to install.',
      ),
      class: 'unclassified',
      culprit: 'Sample.Notes',
      says: /framework Sample\.Framework\.2\.8 in version 8\.2310\.30001\.0 or newer/,
    },
  ]);
});

describe('an event as XML', () => {
  const data = (values: string): string => `<EventData>${values}</EventData>`;
  const xml = (id: number, time: string, values: string): string =>
    `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-WindowsUpdateClient' Guid='{945a8954-c147-4acd-923f-40c45405a658}'/><EventID>${id}</EventID><Level>2</Level><TimeCreated SystemTime='${time}'/><EventRecordID>99</EventRecordID><Channel>System</Channel><Computer>pc01</Computer></System>${data(values)}</Event>`;
  const failed = xml(
    20,
    '2024-09-11T04:02:10.1234567Z',
    "<Data Name='errorCode'>0x80073712</Data><Data Name='updateTitle'>2024-09 Sample Update (KB5000001)</Data>",
  );
  answers([
    {
      name: 'is read below the command that printed it',
      log: `PS C:\\> wevtutil qe System /c:1 /rd:true /f:xml\n${failed}`,
      class: 'csi.component-value.corrupt',
      culprit: 'KB5000001',
      code: '0x80073712',
    },
    {
      name: 'is read between what somebody writes',
      log: `Hello,\n\nthis is what I find since Monday:\n\n${failed}\n\nAny idea?`,
      class: 'csi.component-value.corrupt',
      culprit: 'KB5000001',
      code: '0x80073712',
    },
    {
      name: 'is read with the marks of its tree',
      log: failed.replaceAll('><', '>\n- <').replace('<Event ', '- <Event '),
      class: 'csi.component-value.corrupt',
      culprit: 'KB5000001',
      code: '0x80073712',
    },
    {
      name: 'tells what worked later',
      log: `Now it is fine:\n\n${failed}\n${xml(19, '2024-09-11T05:02:10.1234567Z', "<Data Name='updateTitle'>2024-09 Sample Update (KB5000001)</Data>")}`,
    },
  ]);
});

describe('an event or a report in a language of its own', () => {
  answers([
    {
      name: 'puts words between the code and the title',
      log: event(
        '2024-03-14 9:10:22',
        'System',
        client,
        20,
        '설치 실패: 0x80070490 오류가 발생하여 다음 업데이트를 설치하지 못했습니다. 2024-03 샘플 업데이트(KB5000001)',
      ),
      class: 'unclassified',
      culpritIs: '2024-03 샘플 업데이트(KB5000001)',
      code: '0x80070490',
    },
    {
      name: 'calls the name of its report something else',
      log: 'Fehlerbucket , Typ 0\nEreignisname: WindowsUpdateFailure3\nAntwort: Nicht verfügbar\nCAB-Datei-ID: 0\n\nProblemsignatur:\nP1: 10.0.19041.1234\nP2: 800f0922\nP3: 6E2D3F41-0000-0000-0000-000000000000\nP4: Install',
      class: 'txn.rollback.advanced-installer',
      code: '0x800f0922',
    },
  ]);
});

describe('the table of events that Azure Monitor exports', () => {
  answers([
    {
      name: 'is read as one',
      log: `TimeGenerated [UTC],Computer,EventLog,EventID,Source,EventLevelName,RenderedDescription
"2/14/2024, 3:22:11.420 AM",vm01.example.com,System,20,Microsoft-Windows-WindowsUpdateClient,Error,"Installation Failure: Windows failed to install the following update with error 0x80073712: 2024-02 Sample Update (KB5000001)."
"2/14/2024, 3:02:07.120 AM",vm01.example.com,System,44,Microsoft-Windows-WindowsUpdateClient,Information,Windows Update started downloading an update.`,
      class: 'csi.component-value.corrupt',
      culpritIs: '2024-02 Sample Update (KB5000001)',
    },
  ]);
});

describe('a list with time and sentence alone', () => {
  answers([
    {
      name: 'is read over the lines that a console wraps',
      log: `TimeCreated : 14.05.2024 04:11:01
Message     : Installation Failure: Windows failed to install the following update with error 0x800F0984: 2024-05
              Sample Update for Windows Server 2019 (KB5000002).

TimeCreated : 10.04.2024 04:09:40
Message     : Installation Failure: Windows failed to install the following update with error 0x800F0984: 2024-04
              Sample Update for Windows Server 2019 (KB5000001).`,
      class: 'csi.psfx.component-not-found',
      culpritIs: '2024-05 Sample Update for Windows Server 2019 (KB5000002)',
    },
  ]);
});

describe('what manages updates and does not get through', () => {
  answers([
    {
      name: 'is a local policy that cannot be read',
      log: `Unable to read existing WUA Group Policy object. Error = 0x80004005.	WUAHandler	2/2/2024 9:12:01 AM	6120 (0x17E8)
Enabling WUA Managed server policy to use server: http://CM01.EXAMPLE.COM:8530	WUAHandler	2/2/2024 9:12:01 AM	6120 (0x17E8)
Failed to Add Update Source for WUAgent of type (2) and id ({66A1B2C3-0000-0000-0000-000000000000}). Error = 0x80004005.	WUAHandler	2/2/2024 9:12:02 AM	6120 (0x17E8)`,
      class: 'wu.disabled-by-policy',
      culpritIs: 'Registry.pol',
      code: '0x80004005',
      count: 1,
    },
    {
      name: 'is the console of an update server that nothing answers',
      log: event(
        '5/2/2024 10:20:11 AM',
        'Application',
        'Windows Server Update Services',
        7032,
        'The WSUS administration console was unable to connect to the WSUS Server via the remote API.\n\nSystem.Net.Sockets.SocketException -- No connection could be made because the target machine actively refused it 127.0.0.1:8530',
      ),
      class: 'net.unreachable',
      culpritIs: '127.0.0.1:8530',
      silent: /nothing listens|Clients get no|没有程序在侦听|客户端也无法/,
    },
    {
      name: 'is the same without its event',
      log: 'The WSUS administration console was unable to connect to the WSUS Server via the remote API.\nSystem.Net.Sockets.SocketException -- No connection could be made because the target machine actively refused it 127.0.0.1:8530',
      class: 'net.unreachable',
      culpritIs: '127.0.0.1:8530',
    },
    {
      name: 'is none of an update server where another program is refused',
      log: 'System.Net.Sockets.SocketException -- No connection could be made because the target machine actively refused it 127.0.0.1:5432',
    },
    {
      name: 'is a language pack, not the sentence about it',
      log: `Event Xml:\n<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="Microsoft-Windows-LanguagePackSetup"/><EventID>1003</EventID><Level>2</Level><TimeCreated SystemTime="2021-03-02T18:20:11.1234567Z"/><Channel>Setup</Channel></System><EventData><Data Name="Message">CBS Client initialization failed. Last error: 0x8007000d</Data></EventData></Event>`,
      class: 'unclassified',
      culpritIs: 'none',
      code: '0x8007000d',
    },
  ]);
});
