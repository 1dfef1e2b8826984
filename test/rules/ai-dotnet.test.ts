// Tests ai.dotnet: the native image service that cannot be started, with and without the installer's own verdict.
import { checkRule } from '../support/checkRule';

const begin = [
  '2019-03-04 10:20:30, Info                  CSI    00000020 Begin executing advanced installer phase 50 (0x00000032) index 0 (sequence 0)',
  '    Old component: [l:0]""',
  '    New component: [l:0]""',
  '    Install mode: delta',
  '    Installer ID: {0a1b2c3d-1111-2222-3333-444455556666}',
  '    Installer name: [14]"Sample Tickler"',
];
const service =
  '2019-03-04 10:20:30, Error                 CSI    00000021@2019/3/4:09:20:30.120 (F) Failed in StartService for [30]"clr_optimization_v4.0.30319_64" with error code 2[gle=0x80004005]';
const call =
  '2019-03-04 10:20:30, Error                 CSI    00000022 (F) 80070002 [Warning,Facility=FACILITY_NTWIN32,Code=ERROR_FILE_NOT_FOUND] #2015# from Windows::COM::NgenOnlineServiceTickler(...)[gle=0x80070002]';
const verdict =
  '2019-03-04 10:20:30, Error      [0x018004] CSI    00000023 (F) Failed execution of queue item Installer: NGEN ({0a1b2c3d-1111-2222-3333-444455556666}) with HRESULT HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable (2)[gle=0x80004005]';

checkRule('ai.dotnet', {
  hits: [
    {
      name: 'the installer that rolls the update back',
      log: [...begin, service, call, verdict].join('\n'),
      culprit: 'NGEN',
      code: '0x80070002',
    },
    {
      name: 'the service, where the verdict was cut away',
      log: [service, call].map((line) => line.slice(21)).join('\n'),
      culprit: 'clr_optimization_v4.0.30319_64',
      code: '0x80070002',
    },
  ],
  misses: [
    {
      name: 'a service of something else',
      log: [service.replace('clr_optimization_v4.0.30319_64', 'SampleSvc'), call].join('\n'),
      instead: 'txn.rollback.advanced-installer',
    },
  ],
});
