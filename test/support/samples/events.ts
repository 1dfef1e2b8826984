// Exports of event logs in every form that is read, written for these tests: one failed update among what stands
// around it. Each tells the same story, so that what is read of it can be compared.

const title = {
  en: '2023-04 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB5099123)',
  zh: '2023-适用于 Windows 10 Version 22H2 的 04 累积更新，适合基于 x64 的系统 (KB5099123)',
};
const failed = {
  en: `Installation Failure: Windows failed to install the following update with error 0x800F0988: ${title.en}.`,
  zh: `安装失败: Windows 安装下列更新失败，错误为 0x800F0988: ${title.zh}。`,
};
const started = {
  en: `Installation Started: Windows has started installing the following update: ${title.en}`,
  zh: `安装已启动: Windows 已启动安装下列更新: ${title.zh}`,
};
const client = 'Microsoft-Windows-WindowsUpdateClient';

/** Event Viewer, "Save as CSV", English: month first, which the 19th proves. */
export const eventViewerCsv = `\uFEFFLevel,Date and Time,Source,Event ID,Task Category
Error,4/19/2023 1:14:09 PM,${client},20,Windows Update Agent,"${failed.en}"
Information,4/19/2023 1:10:02 PM,${client},43,Windows Update Agent,${started.en}
Warning,4/9/2023 9:00:00 AM,Microsoft-Windows-DistributedCOM,10016,None,"The application-specific permission settings do not grant Local Activation permission.

This ""permission"" can be modified, see 0x80070005."
`;

/** The same in Chinese. */
export const eventViewerCsvChinese = `级别,日期和时间,来源,事件 ID,任务类别
错误,2023/4/19 13:14:09,${client},20,Windows 更新代理,"${failed.zh}"
信息,2023/4/19 13:10:02,${client},43,Windows 更新代理,${started.zh}
警告,2023/4/9 9:00:00,Microsoft-Windows-DistributedCOM,10016,无,"应用程序-特定 权限设置未授予本地激活权限。

可以使用组件服务管理工具修改此安全权限，参见 0x80070005。"
`;

/** The same in German, as text with tabs: a point in a date means that the day comes first. */
export const eventViewerTextGerman = `Ebene\tDatum und Uhrzeit\tQuelle\tEreignis-ID\tAufgabenkategorie
Fehler\t19.04.2023 13:14:09\t${client}\t20\tWindows Update-Agent\t"Installationsfehler: Die Installation des folgenden Updates ist mit Fehler 0x800F0988 fehlgeschlagen: ${title.en}."
Informationen\t19.04.2023 13:10:02\t${client}\t43\tWindows Update-Agent\tInstallation gestartet: ${title.en}
Warnung\t09.04.2023 09:00:00\tMicrosoft-Windows-DistributedCOM\t10016\tKeine\t"Durch die Berechtigungseinstellungen wird keine Berechtigung gewährt.

Siehe 0x80070005."
`;

/** The same in Russian with semicolons, as a spreadsheet saves it again. */
export const eventViewerCsvRussian = `Уровень;Дата и время;Источник;Код события;Категория задачи
Ошибка;19.04.2023 13:14:09;${client};20;Агент;"Сбой установки: не удалось установить следующее обновление из-за ошибки 0x800F0988: ${title.en}."
Сведения;19.04.2023 13:10:02;${client};43;Агент;Установка начата: ${title.en}
Предупреждение;09.04.2023 9:00:00;Microsoft-Windows-DistributedCOM;10016;Отсутствует;"Параметры разрешений не дают разрешения.

0x80070005"
`;

/** The same in French, where a date with slashes begins with the day. */
export const eventViewerCsvFrench = `Niveau,Date et heure,Source,ID de l’événement,Catégorie de la tâche
Erreur,19/04/2023 13:14:09,${client},20,Agent Windows Update,"Échec d’installation : l’installation de la mise à jour suivante a échoué avec l’erreur 0x800F0988 : ${title.en}."
Informations,19/04/2023 13:10:02,${client},43,Agent Windows Update,Installation démarrée : ${title.en}
Avertissement,09/04/2023 09:00:00,Microsoft-Windows-DistributedCOM,10016,Aucun,"Les paramètres n’accordent pas l’autorisation.

0x80070005"
`;

/** \`Get-WinEvent | Export-Csv\`, other order of columns, everything in quotes. */
export const winEventCsv = `#TYPE System.Diagnostics.Eventing.Reader.EventLogRecord
"Message","Id","Version","Level","Task","RecordId","ProviderName","LogName","MachineName","TimeCreated","LevelDisplayName"
"${failed.en}","20","1","2","1","5012","${client}","System","pc-17.example.com","4/19/2023 1:14:09 PM","Error"
"${started.en}","43","1","4","1","5011","${client}","System","pc-17.example.com","4/19/2023 1:10:02 PM","Information"
"The application-specific permission settings do not grant permission.

See 0x80070005.","10016","0","3","0","5010","Microsoft-Windows-DistributedCOM","System","pc-17.example.com","4/9/2023 9:00:00 AM","Warning"
`;

/** \`Get-EventLog | Export-Csv\`. */
export const eventLogCsv = `#TYPE System.Diagnostics.EventLogEntry#System/${client}/20
"EventID","MachineName","Data","Index","Category","EntryType","Message","Source","InstanceId","TimeGenerated","TimeWritten"
"20","pc-17.example.com","System.Byte[]","5012","(1)","Error","${failed.en}","${client}","20","4/19/2023 1:14:09 PM","4/19/2023 1:14:09 PM"
"43","pc-17.example.com","System.Byte[]","5011","(1)","Information","${started.en}","${client}","43","4/19/2023 1:10:02 PM","4/19/2023 1:10:02 PM"
"10016","pc-17.example.com","System.Byte[]","5010","(0)","Warning","The application-specific permission settings do not grant permission.

See 0x80070005.","Microsoft-Windows-DistributedCOM","10016","4/9/2023 9:00:00 AM","4/9/2023 9:00:00 AM"
`;

/** Rows copied without the names of the columns. */
export const eventRowsAlone = eventViewerCsvChinese.slice(eventViewerCsvChinese.indexOf('\n') + 1);

const dataOf = (extra: string): string =>
  `<Data Name='updateTitle'>${title.en}</Data><Data Name='updateGuid'>{7c1d0000-1111-4222-8333-44445555aaaa}</Data><Data Name='updateRevisionNumber'>1</Data>${extra}`;
const xmlEvent = (
  [id, level, time, record]: readonly [number, number, string, number],
  provider: string,
  body: string,
): string =>
  `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='${provider}'/><EventID>${id}</EventID><Version>1</Version><Level>${level}</Level><Task>1</Task><TimeCreated SystemTime='${time}'/><EventRecordID>${record}</EventRecordID><Correlation/><Channel>System</Channel><Computer>pc-17.example.com</Computer><Security UserID='S-1-5-18'/></System>${body}</Event>`;
const rendered = (message: string): string =>
  `<RenderingInfo Culture='en-US'><Message>${message}</Message><Level>-</Level></RenderingInfo>`;

const xmlEvents = (withTexts: boolean): readonly string[] => [
  xmlEvent(
    [20, 2, '2023-04-19T11:14:09.3214567Z', 5012],
    client,
    `<EventData>${dataOf("<Data Name='errorCode'>0x800f0988</Data>")}</EventData>${withTexts ? rendered(failed.en) : ''}`,
  ),
  xmlEvent(
    [43, 4, '2023-04-19T11:10:02.1234567Z', 5011],
    client,
    `<EventData>${dataOf('')}</EventData>${withTexts ? rendered(started.en) : ''}`,
  ),
  xmlEvent(
    [10016, 3, '2023-04-09T07:00:00.0000000Z', 5010],
    'Microsoft-Windows-DistributedCOM',
    `<EventData><Data Name='param1'>application-specific</Data><Data Name='param2'>0x80070005</Data></EventData>${withTexts ? rendered('The settings do not\ngrant &quot;permission&quot;.') : ''}`,
  ),
];

/** Event Viewer, "Save as XML": all events on one line. */
export const eventViewerXml = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n<Events>${xmlEvents(true).join('')}</Events>`;
/** \`wevtutil qe /f:xml\`: one event a line, no root. */
export const wevtutilXml = `${xmlEvents(false).join('\r\n')}\r\n`;

/** \`wevtutil qe /f:text\`. */
export const wevtutilText = `Event[0]:
  Log Name: System
  Source: ${client}
  Date: 2023-04-19T13:14:09.321
  Event ID: 20
  Task: Windows Update Agent
  Level: Error
  Opcode: Installation
  Keyword: Failure,Installation
  User: S-1-5-18
  User Name: NT AUTHORITY\\SYSTEM
  Computer: pc-17.example.com
  Description: 
${failed.en}

Event[1]:
  Log Name: System
  Source: ${client}
  Date: 2023-04-19T13:10:02.123
  Event ID: 43
  Task: Windows Update Agent
  Level: Information
  Computer: pc-17.example.com
  Description: 
${started.en}

Event[2]:
  Log Name: System
  Source: Microsoft-Windows-DistributedCOM
  Date: 2023-04-09T09:00:00.000
  Event ID: 10016
  Level: Warning
  Description: 
The settings do not grant permission.

Source: see 0x80070005.

`;

const details = (
  names: readonly string[],
  values: readonly string[],
  sentence: string,
  xml: readonly [string, string],
): string =>
  `${names.map((name, k) => `${name.padEnd(15)}${values[k] ?? ''}\n`).join('')}${sentence}\n${xml[0]}\n${xml[1]}\n\n`;

/** "Copy details as text" of three events in a mail, Chinese. */
export const copiedDetailsChinese = ['错误', '信息', '警告']
  .map((level, k) =>
    details(
      [
        '日志名称:',
        '来源:',
        '日期:',
        '事件 ID:',
        '任务类别:',
        '级别:',
        '关键字:',
        '用户:',
        '计算机:',
        '描述:',
      ],
      [
        'System',
        k === 2 ? 'Microsoft-Windows-DistributedCOM' : client,
        ['2023/4/19 13:14:09', '2023/4/19 13:10:02', '2023/4/9 9:00:00'][k] ?? '',
        ['20', '43', '10016'][k] ?? '',
        'Windows 更新代理',
        level,
        '',
        'SYSTEM',
        'pc-17.example.com',
        '',
      ],
      [failed.zh, started.zh, '权限设置未授予权限。\n\n来源: 0x80070005。'][k] ?? '',
      ['事件 Xml:', (xmlEvents(false)[k] ?? '').replace(/></g, '>\n  <')],
    ),
  )
  .join('');

/** \`Get-WinEvent | Format-List\`. */
export const formattedList = `

TimeCreated  : 4/19/2023 1:14:09 PM
ProviderName : ${client}
Id           : 20
LevelDisplayName : Error
Message      : Installation Failure: Windows failed to install the following update with error
               0x800F0988: ${title.en}.

TimeCreated  : 4/19/2023 1:10:02 PM
ProviderName : ${client}
Id           : 43
LevelDisplayName : Information
Message      : ${started.en}

TimeCreated  : 4/9/2023 9:00:00 AM
ProviderName : Microsoft-Windows-DistributedCOM
Id           : 10016
LevelDisplayName : Warning
Message      : The settings do not grant permission.

               See 0x80070005.

`;

/** \`Get-WinEvent\` as a console shows it. */
export const consoleTable = `PS C:\\> Get-WinEvent -LogName System


   ProviderName: ${client}

TimeCreated                     Id LevelDisplayName Message
-----------                     -- ---------------- -------
4/19/2023 1:14:09 PM            20 Error            ${failed.en}
4/19/2023 1:10:02 PM            43 Information      ${started.en}


   ProviderName: Microsoft-Windows-DistributedCOM

TimeCreated                     Id LevelDisplayName Message
-----------                     -- ---------------- -------
4/9/2023 9:00:00 AM          10016 Warning          The application-specific permission settings do not grant
                                                    permission, 0x80070005.


`;

/** A scanning tool of help forums. */
export const scannerList = `System errors:
=============
Error: (04/19/2023 01:14:09 PM) (Source: ${client}) (EventID: 20) (User: NT AUTHORITY)
Description: ${failed.en}

Information: (04/19/2023 01:10:02 PM) (Source: ${client}) (EventID: 43) (User: NT AUTHORITY)
Description: ${started.en}

Warning: (04/09/2023 09:00:00 AM) (Source: Microsoft-Windows-DistributedCOM) (EventID: 10016) (User: pc-17)
Description: The application-specific permission settings do not grant permission.

0x80070005

`;

/** `Get-WinEvent | ConvertTo-Json` of PowerShell 7: an array, times with their zone. */
export const winEventJson = JSON.stringify(
  [
    {
      Id: 20,
      Level: 2,
      RecordId: 5012,
      ProviderName: client,
      LogName: 'System',
      LevelDisplayName: 'Error',
      Message: failed.en,
      TimeCreated: '2023-04-19T13:14:09.3214567+02:00',
      Properties: [{ Value: '0x800f0988' }],
    },
    {
      Id: 43,
      Level: 4,
      RecordId: 5011,
      ProviderName: client,
      LogName: 'System',
      LevelDisplayName: 'Information',
      Message: started.en,
      TimeCreated: '2023-04-19T13:10:02.1234567+02:00',
      Properties: [],
    },
    {
      Id: 10016,
      Level: 3,
      RecordId: 5010,
      ProviderName: 'Microsoft-Windows-DistributedCOM',
      LogName: 'System',
      LevelDisplayName: 'Warning',
      Message: 'The "settings" {do not\ngrant} permission.',
      TimeCreated: '2023-04-09T09:00:00+02:00',
    },
  ],
  undefined,
  2,
);

const jsonEvent = (
  [id, level, time, record]: readonly [number, number, string, number],
  provider: string,
  data: Readonly<Record<string, string>>,
): string =>
  JSON.stringify({
    Event: {
      '#attributes': { xmlns: 'http://schemas.microsoft.com/win/2004/08/events/event' },
      System: {
        Provider: { '#attributes': { Name: provider } },
        EventID: { '#text': id },
        Level: level,
        TimeCreated: { '#attributes': { SystemTime: time } },
        EventRecordID: record,
        Channel: 'System',
      },
      EventData: data,
    },
  });

/** What converters of .evtx files write: one event a line, in the schema of an event. */
export const convertedJson = `${[
  jsonEvent([20, 2, '2023-04-19T11:14:09.3214567Z', 5012], client, {
    updateTitle: title.en,
    errorCode: '0x800f0988',
  }),
  jsonEvent([43, 4, '2023-04-19T11:10:02.1234567Z', 5011], client, { updateTitle: title.en }),
  jsonEvent([10016, 3, '2023-04-09T07:00:00.0000000Z', 5010], 'Microsoft-Windows-DistributedCOM', {
    param1: 'application-specific',
  }),
].join('\r\n')}\r\n`;

/** Every form by name; all hold the same three events, newest first. */
export const eventSamples: Readonly<Record<string, string>> = {
  'a list of JSON objects': winEventJson,
  'JSON lines in the schema of an event': convertedJson,
  'the list of a scanning tool': scannerList,
  eventViewerCsv,
  eventViewerCsvChinese,
  eventViewerTextGerman,
  eventViewerCsvRussian,
  eventViewerCsvFrench,
  winEventCsv,
  eventLogCsv,
  eventRowsAlone,
  eventViewerXml,
  wevtutilXml,
  wevtutilText,
  copiedDetailsChinese,
  formattedList,
  consoleTable,
};

/** As Windows Server 2003 copied an event: date and time apart. */
export const olderDetails = `Event Type:	Error
Event Source:	Windows Update Agent
Event Category:	Installation
Event ID:	20
Date:		19/04/2023
Time:		06:00:19
User:		N/A
Computer:	PC-17
Description:
Installation Failure: Windows failed to install the following update with error 0x80242007: Sample (KB5099123).

`;
