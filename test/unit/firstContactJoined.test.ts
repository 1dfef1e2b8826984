// Tests files that somebody joined before sending them: two logs one behind the other, each with its byte order mark.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyzeText } from '../../analyzer/src/index';
import { summarize } from '../support/checkRule';

const command = [
  '2023-07-05 23:33:59, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->',
  '2023-07-05 23:33:59, Info                  DISM   DISM.EXE: Executing command line: dism /online /enable-feature /featurename:NetFx3 /all /source:D:\\media\\sxs /limitaccess',
  '2023-07-05 23:34:02, Warning               DISM   DISM Package Manager: PID=10 TID=20 CBS AddSource failed with HRESULT=0x80070003! - CDISMPackageManager::Internal_Finalize',
  '2023-07-05 23:34:02, Error                 DISM   DISM Package Manager: PID=10 TID=20 Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f081f)',
  '2023-07-05 23:34:02, Error                 DISM   DISM Package Manager: PID=10 TID=20 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)',
  '2023-07-05 23:34:03, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->',
];
const sysprep = [
  '2024-01-25 16:35:37, Error                 SYSPRP Package Sample.Language_19041.69.0_neutral__8wekyb3d8bbwe was installed for a user, but not provisioned for all users. This package will not function properly in the sysprep image.',
  '2024-01-25 16:35:37, Error                 SYSPRP Failed to remove apps for the current user: 0x80073cf2.',
  "2024-01-25 16:35:37, Error      [0x0f0082] SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'SysprepGeneralizeValidate' from C:\\Windows\\System32\\AppxSysprep.dll; dwRet = 0x3cf2",
  '2024-01-25 16:35:37, Error      [0x0f00d8] SYSPRP WinMain:Hit failure while pre-validate sysprep generalize internal providers; hr = 0x80073cf2',
];

describe('two logs one behind the other', () => {
  for (const mark of ['', '\uFEFF'])
    it(`each failure keeps its own cause ${mark === '' ? 'without' : 'with'} a mark between`, () => {
      const log = `${command.join('\r\n')}\r\n${mark}${sysprep.join('\r\n')}\r\n`;
      assert.equal(analyzeText(log).records.count, command.length + sysprep.length);
      const told = summarize(log).failures.map(
        ({ class: id, rootCause }) => `${id} ${rootCause?.culprit?.name}`,
      );
      assert.deepEqual(told.sort(), [
        'cbs.source.missing D:\\media\\sxs',
        'up.setup.sysprep-or-advanced-installer Sample.Language_19041.69.0_neutral__8wekyb3d8bbwe',
      ]);
    });
});
