// Tests what is said about the answers that sfc prints on a console, in the languages of Windows, by themselves and
// beside the records of the run.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarize } from '../support/checkRule';

const banner = [
  'C:\\Windows\\System32>sfc /scannow',
  '',
  'Beginning system scan.  This process will take some time.',
  '',
  'Beginning verification phase of system scan.',
  'Verification 100% complete.',
  '',
].join('\n');
const left =
  'Windows Resource Protection found corrupt files but was unable to fix some\nof them. For online repairs, details are included in the CBS log file located at\nwindir\\Logs\\CBS\\CBS.log.';
const sound = 'Windows Resource Protection did not find any integrity violations.';
const repaired = 'Windows Resource Protection found corrupt files and successfully repaired them.';

interface Answer {
  readonly text: string;
  readonly verdict: string;
  readonly class?: string;
}

const answers: Readonly<Record<string, Answer>> = {
  'damage that is left': { text: left, verdict: 'failed', class: 'cbs.repair.incomplete' },
  'damage that is left, in Chinese': {
    text: 'Windows 资源保护找到了损坏文件，但其中有一些文件无法修复。',
    verdict: 'failed',
    class: 'cbs.repair.incomplete',
  },
  'damage that is left, in German': {
    text: 'Der Windows-Ressourcenschutz hat beschädigte Dateien gefunden und konnte einige\nder Dateien nicht reparieren.',
    verdict: 'failed',
    class: 'cbs.repair.incomplete',
  },
  'a repair': { text: repaired, verdict: 'succeeded' },
  'a repair, in Chinese': { text: 'Windows 资源保护找到了损坏文件并成功修复了它们。', verdict: 'succeeded' },
  'nothing found': { text: sound, verdict: 'succeeded' },
  'nothing found, in Chinese': { text: 'Windows 资源保护未找到任何完整性冲突。', verdict: 'succeeded' },
  'nothing found, in German': {
    text: 'Der Windows-Ressourcenschutz hat keine Integritätsverletzungen gefunden.',
    verdict: 'succeeded',
  },
  'nothing found, in Danish': {
    text: 'Windows-ressourcebeskyttelse fandt ingen integritetskrænkelser.',
    verdict: 'succeeded',
  },
  'nothing found, in Japanese': {
    text: 'Windows リソース保護は、整合性違反を検出しませんでした。',
    verdict: 'succeeded',
  },
  'nothing found, in Italian': {
    text: 'Protezione risorse di Windows: nessuna violazione di integrità trovata.',
    verdict: 'succeeded',
  },
  'nothing found, in Portuguese': {
    text: 'A Proteção de Recursos do Windows não encontrou nenhuma violação de integridade.',
    verdict: 'succeeded',
  },
  'nothing found, in Polish': {
    text: 'Funkcja Ochrona zasobów systemu Windows nie znalazła żadnych naruszeń integralności.',
    verdict: 'succeeded',
  },
  'nothing found, in traditional Chinese': {
    text: 'Windows 資源保護並未發現任何完整性違規。',
    verdict: 'succeeded',
  },
  'a repair, in Dutch': {
    text: 'Windows-bronbeveiliging heeft beschadigde bestanden gevonden en deze zijn hersteld.',
    verdict: 'succeeded',
  },
  'a repair, in Swedish': {
    text: 'Windows Resursskydd hittade skadade filer och reparerade dem.',
    verdict: 'succeeded',
  },
  'damage that is left, in Korean': {
    text: 'Windows 리소스 보호에서 손상된 파일을 발견했지만 일부 파일을 복구할 수 없습니다.',
    verdict: 'failed',
    class: 'cbs.repair.incomplete',
  },
  'damage that is left, in Turkish': {
    text: 'Windows Kaynak Koruması bozuk dosyalar buldu ancak bazılarını onaramadı.',
    verdict: 'failed',
    class: 'cbs.repair.incomplete',
  },
  'damage that is left, in Czech': {
    text: 'Program Ochrana prostředků systému Windows nalezl poškozené soubory, ale některé z nich nemohl opravit.',
    verdict: 'failed',
    class: 'cbs.repair.incomplete',
  },
  'damage that is left, in Ukrainian': {
    text: 'Програма захисту ресурсів Windows виявила пошкоджені файли, але не змогла відновити деякі з них.',
    verdict: 'failed',
    class: 'cbs.repair.incomplete',
  },
  'a repair that waits for a restart': {
    text: 'There is a system repair pending which requires reboot to complete.  Restart\nWindows and run sfc again.',
    verdict: 'failed',
    class: 'txn.pending.blocks',
  },
  'no repair service': {
    text: 'Windows Resource Protection could not start the repair service.',
    verdict: 'failed',
    class: 'env.service-or-rpc',
  },
  'no reason at all': {
    text: 'Windows Resource Protection could not perform the requested operation.',
    verdict: 'failed',
    class: 'unclassified',
  },
  'damage seen by a scan that was only to look': {
    text: 'Windows Resource Protection found integrity violations.',
    verdict: 'inconclusive',
  },
};

describe('sfc on a console', () => {
  for (const [name, answer] of Object.entries(answers))
    it(`tells ${name}`, () => {
      const { verdict, failures } = summarize(`${banner}\n${answer.text}\n`);
      assert.equal(verdict, answer.verdict);
      assert.equal(failures[0]?.class, answer.class);
      assert.equal(failures.length, answer.class === undefined ? 0 : 1);
    });

  it('has no code of its own and takes none from the command behind it', () => {
    const dism =
      'C:\\>dism /online /cleanup-image /restorehealth\n\nDeployment Image Servicing and Management tool\n\nError: 0x800f0915\n';
    const { failures } = summarize(`${banner}\n${left}\n\n${dism}`);
    const codes = Object.fromEntries(failures.map((failure) => [failure.operation.client, failure.hresult]));
    assert.deepEqual(codes, { 'DISM.EXE': '0x800f0915', sfc: null });
  });

  it('takes a bad answer back where a later run is sound', () => {
    assert.equal(summarize(`${left}\n\n${banner}\n${repaired}`).verdict, 'succeeded');
    assert.equal(summarize(`${sound}\n\n${banner}\n${left}`).verdict, 'failed');
  });

  it('is taken back by a repair of the store that went through, in Portuguese', () => {
    const banner = 'Ferramenta de Gerenciamento e Manutenção de Imagens de Implantação';
    const bar = '[=====================100.0%=====================]';
    const done = 'A operação foi concluída com êxito.';
    const found = [banner, `${bar} O repositório de componentes pode ser reparado.`, done];
    assert.equal(summarize(found.join('\n')).verdict, 'inconclusive');
    const mended = [banner, `${bar} A operação de restauração foi concluída com êxito.`, done];
    assert.equal(summarize([...found, '', ...mended].join('\n')).verdict, 'succeeded');
  });

  it('leaves the word to the records of the run where they are there', () => {
    const record =
      "2024-05-06 07:08:09, Info                  CSI    00000012 [SR] Cannot repair member file [l:10]'sample.xml' of Sample-Component, version 10.0.1.2, arch amd64, nonSxS, pkt {l:8 b:31bf3856ad364e35} in the store, hash mismatch";
    const { failures } = summarize(`${record}\n${left}`);
    assert.equal(failures.length, 1);
    assert.match(failures[0]?.rootCause?.culprit?.name ?? '', /sample\.xml/);
  });
});

describe('DISM and then sfc in one paste', () => {
  const dism = [
    'C:\\Windows\\System32>DISM /Online /Cleanup-Image /RestoreHealth',
    '',
    'Deployment Image Servicing and Management tool',
    'Version: 10.0.19041.3636',
    '',
    'Image Version: 10.0.19045.4046',
    '',
    '[==========================100.0%==========================]',
    'Error: 0x800f081f',
    '',
    'The source files could not be found.',
    '',
  ].join('\n');

  it('tells the code as the answer of DISM, not of sfc', () => {
    const [failure, ...more] = summarize(`${dism}\n${banner}${left}\n`).failures;
    assert.equal(failure?.class, 'cbs.source.missing');
    assert.equal(failure?.operation.client, 'DISM.EXE');
    assert.deepEqual(more, []);
  });
});
