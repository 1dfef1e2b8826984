// Tests wu.download-integrity: what arrived is not what was published.
import { checkRule } from '../support/checkRule';
import { log } from '../support/logLines';
import { downloadEnd, legacy, report, wu } from '../support/updateLines';

const untrusted = wu(
  'Misc',
  'Digital Signatures on file C:\\Windows\\SoftwareDistribution\\Download\\0a1b2c3d\\sample.cab are not trusted: Error 0x800b0109',
  2,
);

checkRule('wu.download-integrity', {
  hits: [
    {
      name: 'a file that is not trusted and the failed download',
      log: log(untrusted, ...downloadEnd('0x80246002')),
      culprit: 'sample.cab',
      hresult: '0x80246002',
    },
    { name: 'the untrusted file alone', log: log(untrusted), culprit: 'sample.cab', code: '0x800b0109' },
    {
      name: 'a wrong hash of the legacy client',
      log: log(
        legacy(
          'DnldMgr',
          'Error 0x80246002 occurred while downloading update; notifying dependent calls.',
          3,
        ),
        report('80246002', 'Failure', 'Content Download', 'Error: Download failed.', 5),
      ),
      code: '0x80246002',
    },
  ],
  misses: [
    {
      name: 'a first check that fails in a download that succeeds',
      log: log(
        untrusted,
        wu(
          'Agent',
          'WU client calls back to download call {0A1B2C3D-4E5F-4061-8273-8495A6B7C8D9} with code Call complete and error 0',
          9,
        ),
      ),
    },
    {
      name: 'a missing file on the server',
      log: log(...downloadEnd('0x80190194')),
      instead: 'net.http-status',
    },
  ],
});
