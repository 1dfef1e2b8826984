// What people send of files that did not arrive, of servers that hand them out and of consoles that ask for them: each row
// says what an engineer would answer. The texts are our own in the shape of such questions.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';
import { copiedEvent } from '../support/copiedEvents';

const server = 'Windows Server Update Services';
const manager = 'Microsoft-Windows-ServerManager';
const files =
  'Source File: /c/msdownload/update/sample_0123.cab\nDestination File: E:\\Sample\\Content\\02\\0123.cab';
const notFetched = (reason: string): string =>
  copiedEvent(server, 364, `Content file download failed.\nReason: ${reason}\n${files}`);
const down = copiedEvent(server, 12022, 'The Client Web Service is not working.');
const firmware = copiedEvent(
  'Microsoft-Windows-TPM-WMI',
  1796,
  'The Secure Boot update failed to update a Secure Boot variable with error Access is denied..',
);

const update = '0a1b2c3d-0000-4000-8000-000000000001';
const fetching = (host: string): string =>
  `2024/05/06 08:01:02.3456789 1234  5678  DownloadManager Download url is http://${host}/files/0a1b2c3d?P1=1`;
const refused = [
  `2024/05/06 08:11:02.3456789 1234  5678  DownloadManager DO job {0A1B2C3D-0000-4000-8000-000000000002} failed, updateId = ${update}.201, hr = 0x80d02002`,
  `2024/05/06 08:11:02.3466789 1234  5678  DownloadManager Error 0x80d02002 occurred while downloading update ${update}; notifying dependent calls.`,
];

const rows: readonly Asked[] = [
  {
    name: 'a file of WSUS whose sum is another one',
    log: notFetched('CRC verification failure'),
    class: 'wu.download-integrity',
    culpritIs: '/c/msdownload/update/sample_0123.cab',
    count: 1,
  },
  {
    name: 'a file of WSUS whose signature is not accepted',
    log: notFetched('File cert verification failure.'),
    class: 'wu.download-integrity',
    culpritIs: '/c/msdownload/update/sample_0123.cab',
  },
  {
    name: 'the same, and the file that came at the next try',
    log: [
      notFetched('CRC verification failure'),
      copiedEvent(server, 363, `Content file download succeeded. Digest: 0123\n${files}`, '9:01:02'),
    ].join('\n'),
  },
  {
    name: 'a certificate of the connection, which is no matter of the file',
    log: notFetched('The certificate authority is invalid or incorrect'),
    class: 'unclassified',
  },
  {
    name: 'a download that made no progress, its server above',
    log: [fetching('dl.example.com'), ...refused].join('\n'),
    class: 'net.unreachable',
    culpritIs: 'dl.example.com',
    code: '0x80d02002',
  },
  { name: 'an address without a failure', log: fetching('dl.example.com') },
  {
    name: 'Server Manager cannot read the roles',
    log: copiedEvent(
      manager,
      1601,
      'Could not discover the state of the system. An unexpected exception was found:\nSystem.Runtime.InteropServices.COMException (0x80073701): The referenced assembly is not installed on your system.',
    ),
    class: 'csi.assembly.missing',
    code: '0x80073701',
  },
  {
    name: 'another event of Server Manager with a code',
    log: copiedEvent(manager, 1600, 'Discovery answered 0x80073701 and will be tried again.'),
  },
  {
    name: 'a prompt in front of what was answered',
    log: 'C:\\Windows\\system32>sample /detectnow 0x8024002e',
    class: 'wu.disabled-by-policy',
    culpritIs: 'none',
  },
  {
    name: 'a prompt of PowerShell in front of it',
    log: 'PS C:\\Users\\user01> Get-Sample : Exception from HRESULT: 0x8024002E At line:1 char:1',
    class: 'wu.disabled-by-policy',
    culpritIs: 'none',
  },
];

describe('what is asked about files, servers and consoles', () => {
  answers(rows);

  it('asks for the log of the update server where one of its services is down', () => {
    assert.deepEqual(summarize(down).missingLogs, [
      'C:\\Program Files\\Update Services\\LogFiles\\SoftwareDistribution.log',
    ]);
    assert.deepEqual(summarize(down).failures[0]?.notProved, []);
  });

  it('asks for no log where the firmware answers', () => {
    assert.deepEqual(summarize(firmware).missingLogs, []);
    assert.match(summarize(firmware).failures[0]?.title.en ?? '', /: Access is denied$/);
  });

  it('sends the reader of a synchronization without a reason to the server', () => {
    const failed = summarize(
      copiedEvent(server, 10022, 'The last catalog synchronization attempt was unsuccessful.'),
    );
    assert.match(failed.failures[0]?.explanation.en ?? '', /SoftwareDistribution\.log of the update server/);
  });
});

describe('what the library of web services says of a call', () => {
  const at = "endpoint at 'http://wsus.example.com:8530/ClientWebService/client.asmx'.";
  const head = (message: string): string => `2015-10-30\t17:12:54:073\t 880\t1160\tWS\tWARNING: ${message}`;
  answers([
    {
      name: 'is told with the endpoint and the code of the connection',
      log: [
        'Nws Failure: errorCode=0x803d0006',
        'Original error code: 0x80072ee2',
        `There was an error communicating with the ${at}`,
        'There was an error receiving the HTTP reply.',
      ]
        .map(head)
        .join('\n'),
      class: 'net.unreachable',
      culpritIs: 'wsus.example.com:8530',
      code: '0x80072ee2',
    },
    {
      name: 'is told without the columns of the log',
      log: `WARNING: Nws Failure: errorCode=0x803d0006\nWARNING: Original error code: 0x80072ee2\nWARNING: There was an error communicating with the ${at}`,
      class: 'net.unreachable',
      culpritIs: 'wsus.example.com:8530',
      code: '0x80072ee2',
    },
    {
      name: 'is told where the server answered with an error of HTTP',
      log: [
        'Nws Failure: errorCode=0x803d000d',
        `There was an error communicating with the ${at}`,
        "The server returned HTTP status code '404 (0x194)' with text 'Not Found'.",
      ]
        .map(head)
        .join('\n'),
      class: 'net.http-status',
      culpritIs: 'wsus.example.com:8530',
      code: '0x80190194',
      count: 1,
    },
    {
      name: 'is nothing where the search ended well behind it',
      log: [
        ...[
          'Nws Failure: errorCode=0x803d000d',
          `There was an error communicating with the ${at}`,
          "The server returned HTTP status code '404 (0x194)' with text 'Not Found'.",
        ].map(head),
        '2015-10-30\t17:12:55:073\t 880\t1160\tAgent\t  * Found 2 updates and 62 categories in search; evaluated appl. rules of 900 out of 1400 deployed entities',
        '2015-10-30\t17:12:55:073\t 880\t1160\tAgent\t*********',
        '2015-10-30\t17:12:55:073\t 880\t1160\tAgent\t**  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]',
      ].join('\n'),
    },
  ]);
});

describe('where the server could not fetch a file, the steps', () => {
  const stepsFor = (reason: string): string =>
    summarize(notFetched(reason))
      .failures.flatMap(({ nextSteps }) => nextSteps.map(({ text }) => text.en))
      .join('\n');

  for (const reason of [
    'HTTP status 404: The requested URL does not exist on the server.',
    'The server does not support the necessary HTTP protocol. Background Intelligent Transfer Service (BITS) requires that the server support the Range protocol header.',
  ])
    it(`are the server’s, not a client’s: ${reason.slice(0, 30)}`, () => {
      const steps = stepsFor(reason);
      assert.match(steps, /wsusutil\.exe reset/);
      assert.doesNotMatch(steps, /C:\\Windows\\SoftwareDistribution|Download the update again/);
    });
});
