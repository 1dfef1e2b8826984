// Tests env.safe-mode-or-offline: a state that forbids the operation.
import { checkRule } from '../support/checkRule';
import { cbs, session } from '../support/logLines';

checkRule('env.safe-mode-or-offline', {
  hits: [
    {
      name: 'a package that cannot be added offline',
      log: session('0x800f082e', cbs('Failed to plan. [HRESULT = 0x800f082e]')),
      code: '0x800f082e',
      hresult: '0x800f082e',
    },
  ],
  misses: [
    { name: 'a session that succeeded', log: session('0x00000000') },
    {
      name: 'a full disk',
      log: session('0x80070070', cbs('Failed to stage. [HRESULT = 0x80070070 - ERROR_DISK_FULL]')),
      instead: 'env.disk-full',
    },
  ],
});
