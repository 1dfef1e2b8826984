// Tests env.access-denied: the object that was refused, in CSI, setup and DISM records.
import { checkRule } from '../support/checkRule';
import { cbs, csi, dism, log, session } from '../support/logLines';
import { setup } from '../support/updateLines';

const component = 'amd64_sample-driver.inf_31bf3856ad364e35_10.0.17763.1_none_0123456789abcdef';
const file = `C:\\$WINDOWS.~BT\\NewOS\\Windows\\WinSxS\\${component}\\sample.dll`;
const call = csi(
  `(F) STATUS_ACCESS_DENIED #8810# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = (AllowSharingViolation), handle = {provider=NULL, handle=0}, da = (FILE_WRITE_DATA), oa = @0x5f1fcfd2b0->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[44]'\\SystemRoot\\System32\\drivers\\sample.sys'; a:(OBJ_CASE_INSENSITIVE)}, iosb = @0x5f1fcfd330)[gle=0xd0000022]`,
  'Error',
);
const ladder = cbs('Failed to commit the transaction. [HRESULT = 0x80070005 - E_ACCESSDENIED]');

checkRule('env.access-denied', {
  hits: [
    {
      name: 'the file of an image apply; the thread’s last error is not it',
      log: log(
        setup(`SPWIMCallback: Error in apply of ${file}. GLE [5]`, 'Error'),
        setup(
          'CApplyWIM: Failure while applying image 1 for C:\\$WINDOWS.~BT\\Sources\\Install.wim. Error 0x80070005[gle=0x00000005]',
          'Error',
        ),
        setup(
          'Operation failed: Apply WIM file PathForNewOSFile (compact), index 1 to C:\\$WINDOWS.~BT\\NewOS. Error: 0x80070005[gle=0x000000b7]',
          'Error',
        ),
      ),
      culprit: 'sample.dll',
      code: '0x80070005',
      hresult: '0x80070005',
      line: 1,
      confidence: 'high',
    },
    {
      name: 'the file of a mount, with library lines and a localised message between',
      log: log(
        dism(
          'DISM WIM Provider: PID=4100 Mounting image. Wim: [E:\\install.wim] Image Index: [1] Mount Path: [E:\\Mount] - CGenericImagingManager::InternalOpMount',
        ),
        '[4100] [0x80070005] RestoreFileNodeList:(2188): 拒绝访问。',
        '[4100] [0xc144012e] ',
        dism(
          `DISM WIM Provider: PID=4100 E:\\Mount\\Windows\\WinSxS\\${component}\\sample.dll (HRESULT=0x80070005) - CWimManager::WimProviderMsgLogCallback`,
          'Error',
        ),
        '[4100] [0x80070005] WIMMountImageHandle:(1275): 拒绝访问。',
      ),
      culprit: 'sample.dll',
      line: 4,
    },
    {
      name: 'a failing call inside a failed session',
      log: session('0x80070005', call, ladder),
      culprit: 'sample.sys',
      code: '0xc0000022',
      hresult: '0x80070005',
    },
    { name: 'the failing call alone', log: log(call), culprit: 'sample.sys', code: '0xc0000022' },
    {
      name: 'a registry key',
      log: log(
        csi(
          "(F) STATUS_ACCESS_DENIED #77# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysCreateKey(flg = 0, oa = @0x1f->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[58]'\\REGISTRY\\MACHINE\\SOFTWARE\\Sample\\Settings'; a:(OBJ_CASE_INSENSITIVE)})",
          'Error',
        ),
        ladder,
      ),
      culprit: '\\REGISTRY\\MACHINE\\SOFTWARE\\Sample',
    },
    {
      name: 'a session whose records name no object',
      log: session('0x80070005', ladder),
      confidence: 'low',
    },
  ],
  misses: [
    { name: 'a probe in a session that succeeded', log: session('0x00000000', call) },
    {
      name: 'a refused clean-up in a session that failed for another reason',
      log: session(
        '0x800f0823',
        cbs('Failed to remove C:\\Windows\\Temp\\sample.tmp [HRESULT = 0x80070005 - E_ACCESSDENIED]'),
        cbs('Failed to plan. [HRESULT = 0x800f0823 - CBS_E_NEW_SERVICING_STACK_REQUIRED]'),
      ),
      instead: 'cbs.ssu.required',
    },
    {
      name: 'a file in use',
      log: log(
        call
          .replaceAll('STATUS_ACCESS_DENIED', 'STATUS_SHARING_VIOLATION')
          .replace('0xd0000022', '0xd0000043'),
      ),
      instead: 'env.sharing-violation',
    },
  ],
});
