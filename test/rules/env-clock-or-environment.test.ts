// Tests env.clock-or-environment: the temporary folder, the date.
import { checkRule } from '../support/checkRule';
import { cbs, session } from '../support/logLines';

checkRule('env.clock-or-environment', {
  hits: [
    {
      name: 'a temporary folder that is not there',
      log: session(
        '0x80070003',
        cbs(
          'Failed to create the folder C:\\Users\\sample\\AppData\\Local\\Temp\\work [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]',
        ),
      ),
      culprit: 'Local\\Temp\\work',
      code: '0x80070003',
      hresult: '0x80070003',
    },
  ],
  misses: [
    {
      name: 'a session that succeeded',
      log: session(
        '0x00000000',
        cbs(
          'Failed to create the folder C:\\Windows\\Temp\\work [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]',
        ),
      ),
    },
    {
      name: 'a temporary folder in a session that failed for another reason',
      log: session(
        '0x80070070',
        cbs(
          'Failed to create the folder C:\\Windows\\Temp\\work [HRESULT = 0x80070003 - ERROR_PATH_NOT_FOUND]',
        ),
        cbs('Failed to stage. [HRESULT = 0x80070070 - ERROR_DISK_FULL]'),
      ),
      instead: 'env.disk-full',
    },
  ],
});
