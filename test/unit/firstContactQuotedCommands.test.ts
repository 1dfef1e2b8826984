// Tests commands and what they answered, as somebody quotes them: of DISM in another language and in the log of a deployment,
// and of an installer of the servicing stack.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers, checkAnswer } from '../support/asked';

const restore = (rest: string): string => `C:\\>DISM /Online /Cleanup-Image /RestoreHealth${rest}\n\n`;

describe('a command line that DISM refused in another language', () => {
  answers([
    {
      name: 'is no failure',
      log: `${restore(' /sample')}Herramienta Administración y mantenimiento de imágenes de implementación\nVersión: 10.0.19041.3636\n\n\nError: 87\n\nLa opción sample no se reconoce en este contexto.\nPara obtener más información, consulte la Ayuda ejecutando el comando DISM.exe /?.`,
    },
    {
      name: 'is not told by the one who asks for the help behind a failure',
      log: `${restore('')}Outil Gestion et maintenance des images de déploiement\nVersion : 10.0.19041.844\n\nErreur : 0x800f081f\n\nLes fichiers source sont introuvables.\nC:\\>DISM.exe /?`,
      class: 'cbs.source.missing',
      code: '0x800f081f',
    },
  ]);
});

const started = (program: string, sequence: string): string =>
  `2024-03-05 10:11:12, Info                  CSI    000008b1 Calling generic command executable (sequence ${sequence}): [l:40 ml:41]'C:\\Windows\\System32\\${program}'\n    CmdLine: [l:60 ml:61]'"C:\\Windows\\System32\\${program}" /upgrade'`;
const ended = [
  '2024-03-05 10:11:48, Error                 CSI    000008b2 (F) Done with generic command 1; CreateProcess returned 0, CPAW returned S_OK',
  '    Process exit code 87 resulted in success? FALSE',
  '2024-03-05 10:11:48, Error      [0x018052] CSI    000008b3 (F) Failed execution of queue item Installer: Generic Command ({81a34a10-4256-436a-89d6-794b97ca407c}) with HRESULT HRESULT_FROM_WIN32(14109).  Failure will not be ignored: A rollback will be initiated after all the operations in the installer queue are completed; installer is reliable[gle=0x80004005]',
];

describe('a command of an installer', () => {
  answers([
    {
      name: 'is the one that was called, whatever the end counts',
      log: [started('sample.exe', '72'), ...ended].join('\n'),
      class: 'ai.generic-command',
      culprit: 'sample.exe',
    },
    {
      name: 'is none of two that the end does not count',
      log: [started('sample.exe', '72'), started('other.exe', '73'), ...ended].join('\n'),
      class: 'ai.generic-command',
      culpritIs: 'Generic Command',
    },
  ]);
});

const toolkit = (text: string): string =>
  `<![LOG[${text}]LOG]!><time="10:06:41.000+000" date="03-05-2024" component="LTIApply" context="" type="1" thread="" file="LTIApply">`;

describe('DISM in the log of the Deployment Toolkit', () => {
  it('loses the network drive that it reads from, and no update server', () => {
    const { failures } = checkAnswer({
      name: 'a drive',
      log: [
        toolkit(
          'About to run command: dism.exe /Apply-Image /ImageFile:"Z:\\W10\\install.wim" /Index:3 /ApplyDir:W:',
        ),
        toolkit('  Console > Error: 55'),
        toolkit('Return code from command = 55'),
      ].join('\n'),
      class: 'net.unreachable',
      code: '0x80070037',
    });
    assert.match(failures[0]?.title.en ?? '', /^A network drive or share /);
  });
  answers([
    {
      name: 'loses the share that it reads from',
      log: [
        toolkit(
          'About to run command: dism.exe /Apply-Image /ImageFile:"\\\\srv01\\deploy$\\W10\\install.wim" /Index:3 /ApplyDir:W:',
        ),
        toolkit('  Console > Error: 59'),
        toolkit('Return code from command = 59'),
      ].join('\n'),
      class: 'net.unreachable',
      culpritIs: 'srv01',
      code: '0x8007003b',
    },
    {
      name: 'needs a newer servicing stack for the package of its command',
      log: [
        toolkit('About to run command: dism.exe /Image:C:\\ /Add-Package /PackagePath:Z:\\sample.cab'),
        toolkit('  Console > Error: 0x800f0823'),
      ].join('\n'),
      class: 'cbs.ssu.required',
      culpritIs: 'Z:\\sample.cab',
    },
    {
      name: 'ends well',
      log: [
        toolkit('About to run command: dism.exe /Image:C:\\ /Add-Package /PackagePath:Z:\\sample.cab'),
        toolkit('  Console > The operation completed successfully.'),
        toolkit('Return code from command = 0'),
      ].join('\n'),
    },
  ]);
});

const chain = (name: string, code: string): string =>
  `[12/3/2019, 10:11:14]  (c:\\temp\\${name}) - Signature verification for file ${name} failed with error ${code} (not trusted)`;
const bundle =
  '[12/3/2019, 10:11:20] Final Result: Installation failed with error code: (0x800B0109), "A certificate chain processed" (Elapsed time: 0 00:00:09).';

describe('a chain of installers', () => {
  answers([
    {
      name: 'names the item that failed with its own code',
      log: `${chain('sample.msi', '0x800b0109')}\n${bundle}`,
      class: 'trust.root-missing',
      culpritIs: 'c:\\temp\\sample.msi',
    },
    {
      name: 'names no item that met something else',
      log: `${chain('sample.msi', '0x80070005')}\n${bundle}`,
      class: 'trust.root-missing',
      culpritIs: 'none',
    },
  ]);
});
