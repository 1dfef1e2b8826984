// Tests of what a failure of the update client was about: the server, the update or the source that its records name.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText, summarizeCase } from '../../analyzer/src/index';
import { downloadEnd, wu } from '../support/updateLines';

const raw = String.raw;

function claims(text: string): readonly string[] {
  const { failures } = summarizeCase([{ path: 'log.txt', analysis: analyzeText(text, { strict: true }) }]);
  return failures.map((each) => {
    const { kind, name } = each.rootCause?.culprit ?? {};
    return `${each.class} ${each.hresult} ${kind}: ${name}`;
  });
}

describe('the update server that the client of Configuration Manager set', () => {
  const failed = raw`<![LOG[Scan failed with error = 0x8024401c.]LOG]!><time="09:15:13.123-120" date="05-14-2024" component="WUAHandler" context="" type="3" thread="4321" file="cwuahandler.cpp:3501">`;
  const server = (host: string): string =>
    raw`<![LOG[Enabling WUA Managed server policy to use server: http://${host}:8530]LOG]!><time="10:12:13.123-120" date="05-14-2024" component="WUAHandler" context="" type="1" thread="1234" file="sourcemanager.cpp:948">`;
  const wanted = 'net.http-status 0x8024401c host: wsus02.example.com:8530';

  it('is named without what stands behind it in the line', () =>
    assert.deepEqual(claims(`${server('wsus02.example.com').replace('10:12', '09:12')}\n${failed}`), [
      wanted,
    ]));

  it('is named where it stands below the search, whatever the time between', () =>
    assert.deepEqual(claims(`${failed}\n${server('wsus02.example.com')}`), [wanted]));

  it('is not named where there were two', () =>
    assert.deepEqual(claims(`${failed}\n${server('wsus02.example.com')}\n${server('wsus03.example.com')}`), [
      'net.http-status 0x8024401c undefined: undefined',
    ]));
});

describe('a fault of the update server without a code', () => {
  const fault = raw`WARNING: SOAP Fault: 0x00012c
WARNING:     faultstring:The server could not process the request
WARNING:     Method:"http://www.example.com/SoftwareDistribution/Server/ClientWebService/GetCookie"`;

  it('is told by its words and its method', () =>
    assert.deepEqual(claims(fault), [
      'wsus.soap-or-metadata 0x80244007 service: ClientWebService/GetCookie',
    ]));

  it('is told once where the code stands beside it', () => {
    const coded = fault.replace(
      /(?=\nWARNING: {5}Method)/,
      '\nWARNING:     ErrorCode:InternalServerError(5)',
    );
    assert.equal(claims(coded).length, 1);
  });

  it('is none where the client fetches what it needs anew', () => {
    const handled = fault
      .replace('The server could not process the request', 'Fault occurred')
      .replace(/(?=\nWARNING: {5}Method)/, '\nWARNING:     ErrorCode:CookieExpired(3)');
    assert.deepEqual(claims(handled), []);
  });
});

describe('the source that Defender asked for its definitions', () => {
  const event = raw`Log Name:      Microsoft-Windows-Windows Defender/Operational
Source:        Microsoft-Windows-Windows Defender
Date:          5/14/2024 9:12:13 AM
Event ID:      2001
Level:         Error
Computer:      pc07.example.com
Description:
Microsoft Defender Antivirus has encountered an error trying to update security intelligence.
 	New security intelligence Version:
 	Update Source: Internal Definition Update Server
 	Error code: 0x8024402c
 	Error description: An unexpected problem occurred while checking for updates.`;

  it('is named where it could not be reached', () =>
    assert.deepEqual(claims(event), [
      'net.unreachable 0x8024402c service: Internal Definition Update Server',
    ]));

  it('is not at fault where something else failed', () =>
    assert.ok(!claims(event.replace('0x8024402c', '0x80070643'))[0]?.includes('Internal')));

  it('is left out where the event names none', () =>
    assert.deepEqual(claims(event.replace('Internal Definition Update Server', '')), [
      'net.unreachable 0x8024402c undefined: undefined',
    ]));
});

describe('the update that a record names', () => {
  it('by its number, where Configuration Manager gives no title', () =>
    assert.deepEqual(
      claims(
        raw`Update (Site_0A1B2C3D-1111-2222-3333-445566778899/SUM_1b2c3d4e-5555-6666-7777-8899aabbccdd) Progress: Status = ciStateError, PercentComplete = 0, DownloadSize = 0, Result = 0x80070643`,
      ),
      ['unclassified 0x80070643 package: 1b2c3d4e-5555-6666-7777-8899aabbccdd'],
    ));

  it('by its title, where its download failed', () =>
    assert.deepEqual(
      claims(
        'Installation Failure: Windows failed to install the following update with error 0x80240034: 9SAMPLE00001-Example.SampleApp.',
      ),
      ['bits.transfer 0x80240034 package: 9SAMPLE00001-Example.SampleApp'],
    ));

  it('which is a part of the client itself', () =>
    assert.deepEqual(
      claims(raw`Log Name:      System
Source:        Microsoft-Windows-WindowsUpdateClient
Date:          5/14/2024 9:12:13 AM
Event ID:      34
Level:         Error
Computer:      pc07.example.com
Description:
The Windows Update Client Core component failed to install a self-update with error 0x80070005.`),
      ['env.access-denied 0x80070005 package: Windows Update Client Core component'],
    ));
});

describe('the list of wusa', () => {
  it('names each update that was not installed', () =>
    assert.deepEqual(
      claims(raw`Windows Update Standalone Installer

The following updates were installed:
Update for Windows (KB5001111)

The following updates were not installed:
    Hotfix for Windows (KB5001234)
    Security Update for Windows (KB5005678)`).toSorted(),
      [
        'unclassified null package: Hotfix for Windows (KB5001234)',
        'unclassified null package: Security Update for Windows (KB5005678)',
      ],
    ));

  it('is answered with the code below it', () =>
    assert.deepEqual(
      claims(raw`The following updates were not installed:
Security Update for Windows (KB5034441)
Installer encountered an error: 0x800f0922`),
      ['txn.rollback.advanced-installer 0x800f0922 package: Security Update for Windows (KB5034441)'],
    ));

  it('says of what was installed that it was', () =>
    assert.equal(
      summarizeCase([
        {
          path: 'log.txt',
          analysis: analyzeText(
            'Installation complete\n\nThe following updates were installed:\nUpdate for Windows (KB5001111)\n',
          ),
        },
      ]).verdict,
      'succeeded',
    ));

  it('is none without its heading', () =>
    assert.deepEqual(
      claims('Update for Windows (KB5002222)\nThe updates were not installed last week.\n'),
      [],
    ));
});

describe('the server of a download that failed', () => {
  const [failing, other] = ['1F2E3D4C-5B6A-4789-9ABC-0123456789AB', '2A3B4C5D-6E7F-4081-92A3-B4C5D6E7F809'];
  const job = (host: string, update: string, second: number): readonly string[] => [
    wu(
      'DownloadManager',
      `Downloading from http://${host}/files/${second} to C:\\Sample\\${second} (1 subranges).`,
      second,
    ),
    wu(
      'DownloadManager',
      'Created download job 3C4D5E6F-7081-42A3-B4C5-D6E7F8091A2B; streaming data: No.',
      second,
    ),
    wu(
      'DownloadManager',
      `New download job {3C4D5E6F-7081-42A3-B4C5-D6E7F8091A2B} for UpdateId ${update}.1`,
      second,
    ),
  ];
  const claim = (...jobs: readonly (readonly string[])[]): readonly string[] =>
    claims([...jobs.flat(), ...downloadEnd('0x80246002', 9)].join('\r\n'));

  it('is that of its own job', () =>
    assert.deepEqual(claim(job('own.example.com', failing, 1)), [
      'wu.download-integrity 0x80246002 host: own.example.com',
    ]));

  it('is not that of a job for another update right above it', () => {
    assert.deepEqual(claim(job('own.example.com', failing, 1), job('other.example.com', other, 2)), [
      'wu.download-integrity 0x80246002 host: own.example.com',
    ]);
    const [alone] = claim(job('other.example.com', other, 2));
    assert.doesNotMatch(alone ?? '', /other\.example\.com/);
  });
});
