// What update servers, their databases and sites of Configuration Manager say of their own work, as people quote it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, answers } from '../support/asked';
import { summarize } from '../support/checkRule';

const rows: readonly Asked[] = [
  {
    name: 'a database that refuses an object',
    log: "sync: SMS_WSUS_SYNC_MANAGER: *** [42000][229][Sample][SQL Server]The EXECUTE permission was denied on the object 'spSample', database 'SUSDB', schema 'dbo'. : HRESULT 0x80040E09",
    class: 'env.access-denied',
    culpritIs: 'SUSDB.dbo.spSample',
    code: '0x80040e09',
  },
  {
    name: 'the database of another program',
    log: "The SELECT permission was denied on the object 'Orders', database 'Shop', schema 'dbo'.",
  },
  {
    name: 'a fault without the call that it answers',
    log: 'System.Web.Services.Protocols.SoapException: Fault occurred\n   at Microsoft.UpdateServices.Internal.SoapUtilities.DeserializeAndThrow(SoapException soapException)',
    class: 'wsus.soap-or-metadata',
  },
  {
    name: 'a synchronization that ends with such a fault',
    log: 'Sync failed: SoapException: Fault occurred. Source: Microsoft.UpdateServices.Internal.BaseApi.SoapExceptionProcessor.DeserializeAndThrow\tSMS_WSUS_SYNC_MANAGER\t3/5/2024 10:00:00 AM\t1234 (0x04D2)',
    class: 'wsus.soap-or-metadata',
    says: /synchronizes with/,
  },
  {
    name: 'an image that a site cannot give back: the date beside it is no object',
    log: 'UnMountWimImage returned code 0x800700a1\tSMS_OFFLINE_SERVICING_MANAGER\t3/5/2024 10:00:00 AM\t4321 (0x10E1)',
    class: 'unclassified',
    culpritIs: 'none',
    code: '0x800700a1',
  },
];
describe('what servers say of their own work', () => answers(rows));

it('an address that was cut off inside a name is not told as whole', () => {
  const log = 'WinHttp: SendRequest failed for HTTPS://sls.example.com/SLS/{9482F4B4 error 0x80072ee7';
  const [failure] = summarize(log).failures;
  assert.ok(failure?.details.some(({ value }) => value === 'HTTPS://sls.example.com/SLS/…'));
});

it('how long a check took is no proof of what it found', () => {
  const log =
    'Checking Component Store\n\nSummary:\nSeconds executed: 744\n Found 3 errors\n  CSI Payload File Missing Total count: 3';
  const [failure] = summarize(log).failures;
  assert.equal(failure?.class, 'cbs.repair.incomplete');
  assert.ok(failure?.evidence.every(({ text }) => !text.includes('Seconds executed')));
});
