// Tests bits.transfer: a transfer job fails.
import { checkRule } from '../support/checkRule';
import { log } from '../support/logLines';
import { downloadEnd, legacy, report, updateId, wu } from '../support/updateLines';

const job = wu(
  'DownloadManager',
  `BITS job {00000001-0002-4003-8004-000000000005} failed, updateId = ${updateId}.1, hr = 0x80200013. File URL = http://content.example.com/d/sample.cab`,
  3,
);

checkRule('bits.transfer', {
  hits: [
    {
      name: 'a job whose server does not know ranges',
      log: log(job, ...downloadEnd('0x80200013')),
      culprit: 'content.example.com',
      code: '0x80200013',
      line: 1,
    },
    {
      name: 'the legacy client without an address',
      log: log(report('80200016', 'Failure', 'Content Download', 'Error: Download failed.')),
      code: '0x80200016',
    },
    { name: 'the job alone', log: log(job), culprit: 'content.example.com' },
  ],
  misses: [
    {
      name: 'a job that was resumed',
      log: log(
        job,
        wu(
          'Agent',
          'WU client calls back to download call {0A1B2C3D-4E5F-4061-8273-8495A6B7C8D9} with code Call complete and error 0',
          9,
        ),
      ),
    },
    {
      name: 'a job of another update',
      log: log(
        job.replace(updateId, '99999999-5B6A-4789-9ABC-0123456789AB').replace('0x80200013', '0x80200049'),
        ...downloadEnd('0x80246002'),
      ),
      instead: 'wu.download-integrity',
    },
    { name: 'an empty record', log: log(legacy('DnldMgr', 'BITS job initialized', 1)) },
  ],
});
