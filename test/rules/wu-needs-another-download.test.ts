// Tests wu.needs-another-download: the handler asks for the payload again.
import { checkRule } from '../support/checkRule';
import { log } from '../support/logLines';
import { downloadEnd, history, wu } from '../support/updateLines';

checkRule('wu.needs-another-download', {
  hits: [
    {
      name: 'an installation that asks for the files again',
      log: log(
        wu('Handler', '*FAILED* [8024200D] CBS handler needs the payload', 4),
        history('8024200D', '8024200D'),
      ),
      code: '0x8024200d',
      hresult: '0x8024200d',
    },
  ],
  misses: [
    {
      name: 'a check before the download',
      log: log(wu('Handler', '*FAILED* [80246007] IsCommitRequired', 1)),
    },
    {
      name: 'files that did not pass validation',
      log: log(...downloadEnd('0x80246002')),
      instead: 'wu.download-integrity',
    },
  ],
});
