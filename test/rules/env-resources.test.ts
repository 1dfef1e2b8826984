// Tests env.resources: memory and system resources.
import { checkRule } from '../support/checkRule';
import { cbs, csi, log, session } from '../support/logLines';

const call = csi(
  "(F) STATUS_INSUFFICIENT_RESOURCES #12# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysCreateKey(oa = @0x1f->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[40]'\\REGISTRY\\MACHINE\\COMPONENTS\\Sample'; a:(OBJ_CASE_INSENSITIVE)})[gle=0xd000009a]",
  'Error',
);
const ladder = cbs('Failed to add the component. [HRESULT = 0x800705aa - ERROR_NO_SYSTEM_RESOURCES]');

checkRule('env.resources', {
  hits: [
    {
      name: 'a key for which nothing was left',
      log: session('0x800705aa', call, ladder),
      culprit: 'COMPONENTS',
      code: '0xc000009a',
      hresult: '0x800705aa',
    },
    {
      name: 'the hive that could not be loaded, where the records behind it name the Windows that was opened',
      log: log(
        csi(
          "(F) STATUS_INSUFFICIENT_RESOURCES #77# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysLoadKey2(key = OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[l:28]'\\Registry\\Machine\\COMPONENTS'; a:(OBJ_CASE_INSENSITIVE)}, flags = 0)[gle=0xd000009a]",
          'Error',
        ),
        cbs(
          'Failed to initialize store parameters with boot drive: D: and windows directory: D:\\Windows [HRESULT = 0x800705aa - ERROR_NO_SYSTEM_RESOURCES]',
          'Error',
        ),
        ladder,
      ),
      culprit: 'COMPONENTS',
      code: '0xc000009a',
    },
    {
      name: 'the hive that does not fit, in one line without a time',
      log: "Info CBS Failed to load the COMPONENTS hive from 'D:\\Windows\\System32\\config\\COMPONENTS' into registry key 'HKLM\\COMPONENTS'. [HRESULT = 0x800705aa - ERROR_NO_SYSTEM_RESOURCES]",
      culprit: 'COMPONENTS',
      code: '0x800705aa',
    },
    {
      name: 'an update that could not be unpacked',
      log: log(
        '2024-05-06 12:00:01, Info                  DPX    Started DPX phase: Apply Deltas Provided In File',
        '2024-05-06 12:00:01, Info                  DPX    DpxException hr=0x800705aa code=0x02060e',
        '2024-05-06 12:00:02, Info                  DPX    Ended DPX phase: Resume and Download Job',
        '2024-05-06 12:00:02, Info                  DPX    DpxException hr=0x800705aa code=0x020217',
      ),
      code: '0x800705aa',
    },
    {
      name: 'a folder in which every temporary name is taken',
      log: [
        'Failed to create temp file with GetTempFileName() at temp location E:\\Sample\\Temp\\, error 80  Software Updates Patch Downloader',
        'ERROR: DownloadUpdateContent() failed with hr=0x80070050  Software Updates Patch Downloader',
      ].join('\n'),
      culprit: 'E:\\Sample\\Temp',
      code: '0x80070050',
    },
    {
      name: 'a list of updates for which there is no memory',
      log: 'WARNING: ISusInternal::GetUpdateMetadata2 failed, hr=8007000E',
      code: '0x8007000e',
    },
    { name: 'the records alone', log: log(call, ladder), culprit: 'COMPONENTS' },
    {
      name: 'a session without an object',
      log: session('0x8007000e', cbs('Failed to parse. [HRESULT = 0x8007000e - E_OUTOFMEMORY]')),
      confidence: 'low',
    },
  ],
  misses: [
    {
      name: 'a temporary file that was refused',
      log: 'Failed to create temp file with GetTempFileName() at temp location E:\\Sample\\Temp\\, error 5  Software Updates Patch Downloader',
    },
    { name: 'a retry that helped', log: session('0x00000000', call) },
    {
      name: 'a full disk',
      log: session('0x80070070', cbs('Failed to stage. [HRESULT = 0x80070070 - ERROR_DISK_FULL]')),
      instead: 'env.disk-full',
    },
  ],
});
