// Tests env.registry-corrupt: hives that cannot be read or loaded.
import { checkRule } from '../support/checkRule';
import { cbs, csi, log, session } from '../support/logLines';

const call = csi(
  "(F) STATUS_REGISTRY_CORRUPT #12# from Windows::Rtl::SystemImplementation::DirectRegistryProvider::SysOpenKey(flg = 0, oa = @0x1f->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[40]'\\REGISTRY\\MACHINE\\COMPONENTS\\DerivedData'; a:(OBJ_CASE_INSENSITIVE)})[gle=0xd000014c]",
  'Error',
);

checkRule('env.registry-corrupt', {
  hits: [
    {
      name: 'a key of the component hive',
      log: session('0x800703f1', call, cbs('Failed to open the store. [HRESULT = 0x800703f1 - ERROR_BADDB]')),
      culprit: 'COMPONENTS',
      code: '0xc000014c',
      hresult: '0x800703f1',
    },
    { name: 'the failing call alone', log: log(call), culprit: 'COMPONENTS' },
    {
      name: 'a hive that does not load, in a log of the service',
      log: log(
        cbs('TI: --- Initializing Trusted Installer ---'),
        cbs('Starting TrustedInstaller initialization.'),
        cbs('TrustedInstaller service starts successfully.'),
        cbs(
          "Failed to load the COMPONENTS hive from 'D:\\Windows\\System32\\config\\COMPONENTS' into registry key 'HKLM\\COMPONENTS'. [HRESULT = 0x800703f1 - ERROR_BADDB]",
        ),
        cbs('Failed to load WCP DLL. [HRESULT = 0x800703f1 - ERROR_BADDB]', 'Error'),
        cbs('Failed to OpenPackage using worker session [HRESULT = 0x800703f1]'),
      ),
      culprit: 'COMPONENTS',
      code: '0x800703f1',
    },
    {
      name: 'a hive that does not load',
      log: log(
        cbs(
          'Failed to load hive C:\\Windows\\System32\\config\\COMPONENTS [HRESULT = 0x800703f1 - ERROR_BADDB]',
        ),
        cbs('Failed to initialize the store. [HRESULT = 0x800703f1 - ERROR_BADDB]'),
      ),
      culprit: 'config\\COMPONENTS',
      code: '0x800703f1',
    },
  ],
  misses: [
    {
      name: 'a value that is not there',
      log: log(
        csi("(F) STATUS_OBJECT_NAME_NOT_FOUND #1# from CDirectRegistry::QueryValue(on:[5]'Value')", 'Error'),
      ),
    },
    {
      name: 'a damaged file',
      log: log(
        call
          .replaceAll('STATUS_REGISTRY_CORRUPT', 'STATUS_FILE_CORRUPT_ERROR')
          .replace('0xd000014c', '0xd0000102'),
      ),
      instead: 'env.disk-corrupt',
    },
  ],
});
