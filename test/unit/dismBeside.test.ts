// What other layers of DISM could not do while a command ran on, and what it came to.
import { describe } from 'node:test';
import { answers } from '../support/asked';

const stamped = (lines: readonly string[]): string =>
  lines
    .map((text, n) => `2024-05-06 ${10 + Math.floor(n / 60)}:${String(n % 60).padStart(2, '0')}:00, ${text}`)
    .join('\n');

const info = (text: string): string => `Info                  DISM   ${text}`;
const error = (text: string): string => `Error                 DISM   ${text}`;

/** A command of DISM.EXE with its host process, and what is written while it runs. */
function session(command: string, ...work: readonly string[]): string {
  return stamped([
    info(
      'DISM Manager: PID=4100 TID=4104 Successfully created the local image session and provider store. - CDISMManager::CreateLocalImageSession',
    ),
    info('DISM.EXE: <----- Starting Dism.exe session ----->'),
    info(`DISM.EXE: Executing command line: ${command}`),
    info(
      'DISM Manager: PID=4100 TID=4104 Successfully loaded the ImageSession at "C:\\Temp\\0A1B2C3D" - CDISMManager::LoadRemoteImageSession',
    ),
    info(
      'DISM Image Session: PID=4200 TID=4204 Instantiating the Provider Store. - CDISMImageSession::get_ProviderStore',
    ),
    ...work,
    info('DISM.EXE: Image session has been closed. Reboot required=no.'),
    info('DISM.EXE: <----- Ending Dism.exe session ----->'),
  ]);
}

/** A client of the API whose beginning is not in the log: it asks for one driver after the other. */
function client(...between: readonly string[]): string {
  const asked = Array.from({ length: 80 }, (_, n) =>
    info(
      `API: PID=6100 TID=6104 Input parameters: Session: 2, DriverPath: oem${n}.inf - DismGetDriverInfoInternal`,
    ),
  );
  return stamped([...asked.slice(0, 40), ...between, ...asked.slice(40)]);
}

const tidying = error(
  'DISM Manager: PID=4100 TID=4104 Failed to delete the scratch folder. - CDISMManager::DeleteScratch(hr:0x80070091)',
);
const looking = error(
  'DISM WIM Provider: PID=4200 TID=4204 The image is not mounted. - CWimManager::GetMountedImageInfo(hr:0xc142011c)',
);

describe('what other layers of DISM answer beside a command', () => {
  answers([
    {
      name: 'a repair that ran to its end while a folder could not be deleted',
      log: session('dism /online /cleanup-image /restorehealth', tidying),
    },
    {
      name: 'a question about drivers while the layer for images found no mounted one',
      log: session('dism /Image:W:\\ /Get-Drivers', looking),
    },
    {
      name: 'a client that asks on while another layer could not open something',
      log: client(tidying.replaceAll('4100', '6100'), looking.replaceAll('4200', '6100')),
    },
    {
      name: 'a client that asks for a package that is not there, at level Warning',
      log: client(
        'Warning               DISM   DISM Package Manager: PID=6200 TID=6204 Failed to open package. - CDISMPackageManager::Internal_CreatePackageByName(hr:0x800f0805)',
      ),
    },
    {
      name: 'a mount that the layer for images refused',
      log: session(
        'dism /Mount-Image /ImageFile:D:\\install.wim /Index:1 /MountDir:C:\\mnt',
        error(
          'DISM WIM Provider: PID=4200 TID=4204 Failed to mount the image. - CWimManager::InternalOpMount(hr:0xc1420127)',
        ),
      ),
      class: 'dism.mount.already',
      code: '0xc1420127',
    },
    {
      name: 'a repair whose host process was lost',
      log: session(
        'dism /online /cleanup-image /restorehealth',
        error(
          'DISM Manager: PID=4100 TID=4104 Failed to reach the host. - CDISMManager::RemoteCall(hr:0x800706be)',
        ),
      ),
      class: 'dism.provider',
      code: '0x800706be',
    },
    {
      name: 'a feature whose command answers, below another complaint',
      log: session(
        'dism /online /enable-feature /featurename:Sample',
        looking,
        error(
          'DISM Package Manager: PID=4200 TID=4204 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)',
        ),
      ),
      class: 'cbs.source.missing',
      hresult: '0x800f081f',
    },
  ]);
});
