// Samples of what Process Monitor exports, written for the tests: CSV of several countries and columns, XML, rows copied.

const store = 'C:\\Windows\\WinSxS';
const component = 'amd64_sample-device.inf_31bf3856ad364e35_10.0.17134.1_none_0123456789abcdef';
const download = `C:\\Windows\\SoftwareDistribution\\Download\\0123456789abcdef\\inst\\${component}`;
const opening =
  'Disposition: Open, Options: Synchronous IO Non-Alert, Attributes: n/a, ShareMode: Read, Write, Delete, AllocationSize: n/a';

type Row = readonly string[];

const head: Row = ['Time of Day', 'Process Name', 'PID', 'Operation', 'Path', 'Result', 'Detail'];

const rows: readonly Row[] = [
  [
    '9:05:07.1000001 AM',
    'TiWorker.exe',
    '3104',
    'CreateFile',
    `${download}\\sample.dll`,
    'ACCESS DENIED',
    `Desired Access: Write Attributes, Synchronize, ${opening}`,
  ],
  ['9:05:07.1000002 AM', 'TiWorker.exe', '3104', 'CloseFile', download, 'SUCCESS', ''],
  [
    '12:00:00.0000000 PM',
    'sample.exe',
    '4',
    'Process Start',
    '',
    'SUCCESS',
    'Parent PID: 8, Command line: "C:\\sample.exe" /q, Environment: \r\n;\tA=1\r\n;\tB=2',
  ],
  ['1:05:07.2000000 PM', 'svchost.exe', '900', 'RegOpenKey', 'HKLM\\COMPONENTS', 'NAME NOT FOUND', ''],
];

function quoted(cells: Row): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** The default columns, as a machine in English writes them. */
export const procmonCsv = `\uFEFF${[head, ...rows].map(quoted).join('')}`;

/** Other columns in another order, the date among them. */
export const procmonCsvColumns = [
  [
    'Date & Time',
    'Sequence',
    'Result',
    'Operation',
    'Process Name',
    'Duration',
    'Path',
    'Time of Day',
    'PID',
    'TID',
  ],
  ...rows.map(([time = '', name = '', pid = '', operation = '', path = '', result = '']) => [
    `11/28/2023 ${time.replace(/\.\d+/, '')}`,
    'n/a',
    result,
    operation,
    name,
    '0.0000120',
    path,
    time,
    pid,
    '4321',
  ]),
]
  .map(quoted)
  .join('');

/** Times of 24 hours with a comma, separated by semicolons, dates with points. */
export const procmonCsvGerman = [
  [...head, 'Date & Time'],
  ...rows.map(([time = '', ...cells]) => {
    const clock = clock24(time);
    return [clock.replace('.', ','), ...cells, `28.11.2023 ${clock.slice(0, 8)}`];
  }),
]
  .map((cells) => quoted(cells).replaceAll('","', '";"'))
  .join('');

/** The half of the day in front of the time, in Chinese. */
export const procmonCsvChinese = [
  [...head, 'Date & Time'],
  ...rows.map(([time = '', ...cells]) => {
    const clock = time.replace(/^(.*) AM$/, '上午 $1').replace(/^(.*) PM$/, '下午 $1');
    return [clock, ...cells, `2023/11/28 ${clock.replace(/\.\d+/, '')}`];
  }),
]
  .map(quoted)
  .join('');

/** Rows copied out of the window: tabs, no names of columns, no quotes. */
export const procmonCopied = rows.map((cells) => `${cells.join('\t').replace(/[\r\n]+/g, ' ')}\r\n`).join('');

/** The same as XML, with a stack behind one event. */
export const procmonXml = `<?xml version="1.0" encoding="UTF-8"?>
<procmon><processlist><process>
<ProcessIndex>11</ProcessIndex>
<ProcessId>3104</ProcessId>
<ProcessName>TiWorker.exe</ProcessName>
<ImagePath>${store}\\amd64_sample\\TiWorker.exe</ImagePath>
</process>
</processlist><eventlist>
${rows.map(eventElement).join('')}</eventlist></procmon>
`;

function eventElement(cells: Row, k: number): string {
  const children = head.map((name, n) => {
    const tag = name.replaceAll(' ', '_');
    const value = (cells[n] ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    return `<${tag}>${value}</${tag}>\n`;
  });
  const stack =
    '<stack>\n<frame>\n<depth>0</depth>\n<path>C:\\a.sys</path>\n<Result>NOT THIS</Result>\n</frame>\n</stack>\n';
  return `<event>\n<ProcessIndex>11</ProcessIndex>\n${children.join('')}${k === 0 ? stack : ''}</event>\n`;
}

function clock24(time: string): string {
  const match = /^(\d+)(:.*) (AM|PM)$/.exec(time);
  const hour = (Number(match?.[1]) % 12) + (match?.[3] === 'PM' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}${match?.[2] ?? ''}`;
}

/** What every one of them says, as lines: time of day, process, operation, result and path. */
export const procmonSays: readonly string[] = rows.map(
  ([time = '', name = '', pid = '', operation = '', path = '', result = '']) =>
    [clock24(time), `${name}:${pid}`, operation, result, path].join('\t'),
);
