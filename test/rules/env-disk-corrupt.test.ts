// The file system reports corruption: the path is the cause, whatever the store says afterwards.
import { checkRule } from '../support/checkRule';
import { record } from '../support/logs';

const opening = (status: string, path: string): string =>
  record(
    'Error',
    'CSI',
    `00004711 (F) ${status} #5150# from Windows::Rtl::SystemImplementation::DirectFileSystemProvider::SysCreateFile(flags = 0, oa = @0x11->OBJECT_ATTRIBUTES {s:48; rd:NULL; on:[20]'\\??\\${path}'; a:(OBJ_CASE_INSENSITIVE)})[gle=0xd0000102]`,
  );

checkRule('env.disk-corrupt', {
  hits: [
    {
      name: 'a folder that cannot be opened',
      log: opening('STATUS_FILE_CORRUPT_ERROR', 'D:\\Demo Data\\Store'),
      culprit: 'D:\\Demo Data\\Store',
      code: '0xc0000102',
      hresult: '0x80070570',
      line: 1,
    },
    {
      name: 'a device that cannot be read, with the ladder of its code above it',
      log: [
        opening('STATUS_IO_DEVICE_ERROR', 'C:\\Windows\\Demo\\part.bin'),
        record('Info', 'CBS', 'Failed to commit the transaction. [HRESULT = 0x8007045d - ERROR_IO_DEVICE]'),
      ].join('\r\n'),
      culprit: 'part.bin',
      hresult: '0x8007045d',
    },
  ],
  misses: [
    {
      name: 'a file that is not there',
      log: opening('STATUS_OBJECT_NAME_NOT_FOUND', 'C:\\Windows\\Demo\\gone.bin'),
      instead: 'unclassified',
    },
  ],
});
