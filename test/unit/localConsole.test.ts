// Tests what consoles and windows of Windows in other languages than English say: sfc, DISM's cmdlets, services, the boot
// configuration, the recovery environment, drivers, setup. What they say of sound work stays silent.
import { describe } from 'node:test';
import { type Asked, answers } from '../support/asked';

const lines = (...all: readonly string[]): string => all.join('\n');
const sfc = (...words: readonly string[]): string =>
  lines('C:\\Windows\\system32>sfc /scannow', '', ...words, '');

/** One row for each language. */
function inLanguages(
  name: string,
  texts: Readonly<Record<string, string>>,
  asked: Omit<Asked, 'name' | 'log'>,
): Asked[] {
  return Object.entries(texts).map(([language, log]) => ({ name: `${name}, in ${language}`, log, ...asked }));
}

describe('sfc in other languages', () => {
  answers([
    ...inLanguages(
      'does not do what was asked',
      {
        French: sfc("La protection des ressources Windows n'a pas pu effectuer l'opération demandée."),
        Spanish: sfc('Protección de recursos de Windows no pudo realizar la operación solicitada.'),
        Portuguese: sfc('A Proteção de Recursos do Windows não pôde executar a operação solicitada.'),
        Russian: sfc('Защита ресурсов Windows не может выполнить запрошенную операцию.'),
        Polish: sfc('Funkcja Ochrona zasobów systemu Windows nie może wykonać żądanej operacji.'),
        Dutch: sfc('Windows Resource Protection kan de gevraagde bewerking niet uitvoeren.'),
        Turkish: sfc('Windows Kaynak Koruması istenen işlemi gerçekleştiremedi.'),
        Korean: sfc('Windows 리소스 보호에서 요청한 작업을 수행할 수 없습니다.'),
      },
      { class: 'unclassified', count: 1 },
    ),
    ...inLanguages(
      'cannot start the service of repairs',
      {
        French: sfc("La protection des ressources Windows n'a pas pu démarrer le service de réparation."),
        Spanish: sfc('Protección de recursos de Windows no pudo iniciar el servicio de reparación.'),
        Italian: sfc('Protezione risorse di Windows: impossibile avviare il servizio di ripristino.'),
        Russian: sfc('Программе защиты ресурсов Windows не удалось запустить службу восстановления.'),
        Japanese: sfc('Windows リソース保護は、修復サービスを開始できませんでした。'),
        'Traditional Chinese': sfc('Windows 資源保護無法啟動修復服務。'),
      },
      { class: 'env.service-or-rpc', culpritIs: 'TrustedInstaller' },
    ),
    ...inLanguages(
      'waits for a restart',
      {
        German: sfc(
          'Eine Systemreparatur steht aus, zu deren Abschluss ein Neustart erforderlich ist. Starten Sie Windows neu, und führen Sie sfc erneut aus.',
        ),
        French: sfc(
          "Une réparation du système est en attente et nécessite un redémarrage pour s'achever. Redémarrez Windows et réexécutez sfc.",
        ),
        Chinese: sfc('有一个系统修复处于挂起状态，需要重新启动才能完成。请重新启动 Windows 并再次运行 sfc。'),
      },
      { class: 'txn.pending.blocks' },
    ),
    ...inLanguages(
      'finds nothing or mends what it finds',
      {
        Korean: sfc('Windows 리소스 보호에서 무결성 위반을 발견하지 못했습니다.'),
        Dutch: sfc('Windows Resource Protection heeft geen schendingen van de integriteit gevonden.'),
        Portuguese: sfc('A Proteção de Recursos do Windows não encontrou violações de integridade.'),
        Japanese: sfc(
          'Windows リソース保護により、破損したファイルが見つかりましたが、正常に修復されました。',
        ),
        Turkish: sfc('Windows Kaynak Koruması bozuk dosyalar buldu ve bunları başarıyla onardı.'),
      },
      {},
    ),
  ]);
});

/** What PowerShell prints of a cmdlet that failed: the place in the language of Windows, the categories in English. */
function ofCmdlet(cmdlet: string, words: string, place: string): string {
  return lines(
    `PS C:\\> ${cmdlet} -Online -FeatureName SampleFeature`,
    `${cmdlet} : ${words}`,
    place,
    `+ ${cmdlet} -Online -FeatureName SampleFeature`,
    '+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
    `    + CategoryInfo          : NotSpecified: (:) [${cmdlet}], COMException`,
  );
}

describe('a cmdlet of DISM in other languages', () => {
  const enable = 'Enable-WindowsOptionalFeature';
  answers([
    ...inLanguages(
      'wants an elevated console',
      {
        French: ofCmdlet(enable, 'L’opération demandée nécessite une élévation.', 'Au caractère Ligne:1 : 1'),
        Japanese: ofCmdlet(enable, '要求された操作には管理者特権が必要です。', '発生場所 行:1 文字:1'),
        Polish: ofCmdlet(enable, 'Żądana operacja wymaga podniesienia uprawnień.', 'W wierszu:1 znak:1'),
      },
      { class: 'env.access-denied', hresult: '0x800702e4', count: 1 },
    ),
    ...inLanguages(
      'finds no source',
      {
        Spanish: ofCmdlet(enable, 'No se encontraron los archivos de origen.', 'En línea: 1 Carácter: 1'),
        Italian: ofCmdlet(enable, 'Impossibile trovare i file di origine.', 'In riga:1 car:1'),
        Korean: ofCmdlet(enable, '원본 파일을 찾을 수 없습니다.', '위치 줄:1 문자:1'),
        Turkish: ofCmdlet(enable, 'Kaynak dosyalar bulunamadı.', 'Satır:1 Karakter:1'),
      },
      { class: 'cbs.source.missing', hresult: '0x800f081f', culpritIs: 'SampleFeature' },
    ),
    ...inLanguages(
      'does not know the feature',
      {
        German: ofCmdlet(enable, 'Der Featurename "SampleFeature" ist unbekannt.', 'In Zeile:1 Zeichen:1'),
        Japanese: ofCmdlet(enable, '機能名 SampleFeature は不明です。', '発生場所 行:1 文字:1'),
      },
      { class: 'cbs.capability.name-unknown', culpritIs: 'SampleFeature' },
    ),
    {
      name: 'names a call by its slash',
      log: 'PS C:\\> Repair-WindowsImage -Online -RestoreHealth\nRepair-WindowsImage : 由于 I/O 设备错误，无法运行此项请求。',
      class: 'env.disk-corrupt',
      hresult: '0x8007045d',
    },
    {
      name: 'is not what another program says in the same words',
      log: '원본 파일을 찾을 수 없습니다.\nImpossibile trovare i file di origine.',
    },
  ]);
});

describe('a service that does not start, in other languages', () => {
  answers([
    ...inLanguages(
      'is told by the number below the command',
      {
        Italian: lines('C:\\>net start wuauserv', 'Errore di sistema 1058.'),
        Polish: lines('C:\\>net start wuauserv', 'Wystąpił błąd systemu 1058.'),
        Japanese: lines('C:\\>net start wuauserv', 'システム エラー 1058 が発生しました。'),
        Korean: lines('C:\\>net start wuauserv', '시스템 오류 1058이(가) 발생했습니다.'),
        'Traditional Chinese': lines('C:\\>net start wuauserv', '發生系統錯誤 1058。'),
      },
      { class: 'wu.disabled-by-policy', culpritIs: 'wuauserv', hresult: '0x80070422' },
    ),
    ...inLanguages(
      'is told by the answer of sc',
      {
        Russian: lines('C:\\>sc start wuauserv', '[SC] StartService: ошибка: 1058:'),
        Portuguese: lines('C:\\>sc start wuauserv', '[SC] StartService FALHA 1058:'),
        French: lines('C:\\>sc start wuauserv', '[SC] StartService échec(s) 1058 :'),
      },
      { class: 'wu.disabled-by-policy', culpritIs: 'wuauserv', hresult: '0x80070422' },
    ),
    ...inLanguages(
      'is told by the event',
      {
        Italian: lines(
          'Nome registro: System',
          'Origine:       Service Control Manager',
          'Data:          12/03/2024 09:14:55',
          'ID evento:     7000',
          'Livello:       Errore',
          'Descrizione:',
          'Il servizio Windows Update non è stato avviato per il seguente errore: ',
          'Impossibile avviare il servizio perché disabilitato o perché non vi è associato alcun dispositivo attivato.',
        ),
        Chinese: lines(
          '日志名称:          System',
          '来源:            Service Control Manager',
          '日期:            2024/3/12 9:14:55',
          '事件 ID:         7000',
          '级别:            错误',
          '描述:',
          '由于下列错误，Windows Update 服务启动失败: ',
          '无法启动服务，原因可能是已被禁用或与其相关联的设备没有启动。',
        ),
      },
      { class: 'wu.disabled-by-policy', culpritIs: 'Windows Update' },
    ),
    ...inLanguages(
      'is none where it started',
      {
        German: lines('C:\\>net start wuauserv', 'Windows Update wurde erfolgreich gestartet.'),
        Russian: lines('C:\\>sc config wuauserv start= auto', '[SC] ChangeServiceConfig: успех'),
        Italian: lines('C:\\>sc config wuauserv start= auto', '[SC] ChangeServiceConfig OPERAZIONI RIUSCITE'),
      },
      {},
    ),
  ]);
});

describe('the boot configuration in other languages', () => {
  answers([
    ...inLanguages(
      'has files that bcdboot cannot copy',
      {
        German: lines('X:\\>bcdboot C:\\Windows /s S:', 'Fehler beim Kopieren der Startdateien.'),
        French: lines(
          'X:\\>bcdboot C:\\Windows /s S:',
          'Échec lors de la tentative de copie des fichiers de démarrage.',
        ),
        Chinese: lines('X:\\>bcdboot C:\\Windows /s S:', '尝试复制启动文件时失败。'),
      },
      { class: 'ai.bcd-or-boot-files' },
    ),
    ...inLanguages(
      'is a store that cannot be opened',
      {
        Russian: lines(
          'Не удалось открыть хранилище данных конфигурации загрузки.',
          'Не удается найти указанное системное устройство.',
        ),
        Japanese: lines(
          'ブート構成データ ストアを開けませんでした。',
          '要求されたシステム デバイスが見つかりません。',
        ),
      },
      { class: 'ai.bcd-or-boot-files', culpritIs: 'BCD' },
    ),
    ...inLanguages(
      'is none where it worked',
      {
        German: lines('X:\\>bcdboot C:\\Windows /s S:', 'Startdateien wurden erfolgreich erstellt.'),
        French: lines('X:\\>bcdboot C:\\Windows /s S:', 'Les fichiers de démarrage ont bien été créés.'),
      },
      {},
    ),
  ]);
});

describe('the recovery environment in other languages', () => {
  answers([
    ...inLanguages(
      'has no image',
      {
        Spanish: lines('C:\\>reagentc /enable', 'REAGENTC.EXE: No se encuentra la imagen de Windows RE.'),
        Polish: lines('C:\\>reagentc /enable', 'REAGENTC.EXE: nie odnaleziono obrazu systemu Windows RE.'),
        Korean: lines('C:\\>reagentc /enable', 'REAGENTC.EXE: Windows RE 이미지를 찾을 수 없습니다.'),
      },
      { class: 'up.recovery-reset', count: 1 },
    ),
    ...inLanguages(
      'was enabled',
      {
        Spanish: lines('C:\\>reagentc /enable', 'REAGENTC.EXE: Operación correcta.'),
        Polish: lines('C:\\>reagentc /enable', 'REAGENTC.EXE: operacja powiodła się.'),
        Korean: lines('C:\\>reagentc /enable', 'REAGENTC.EXE: 작업을 완료했습니다.'),
      },
      {},
    ),
  ]);
});

describe('pnputil in other languages', () => {
  const command = 'C:\\>pnputil /add-driver sample.inf /install';
  answers([
    {
      name: 'does not accept a signature',
      log: lines(
        command,
        'Échec de l’ajout du package de pilotes : Le fichier INF tiers ne contient pas d’informations de signature numérique.',
      ),
      class: 'drv.install-failed',
      culpritIs: 'sample.inf',
    },
    ...inLanguages(
      'has nothing better than the driver in place',
      {
        German: lines(
          command,
          'Fehler beim Hinzufügen des Treiberpakets: Es sind keine Daten mehr verfügbar.',
        ),
        Chinese: lines(command, '添加驱动程序包失败: 没有更多数据可用。'),
        Russian: lines(command, 'Не удалось добавить пакет драйвера: Дополнительные данные отсутствуют.'),
      },
      {},
    ),
  ]);
});

describe('windows of setup and of updates in other languages', () => {
  answers([
    ...inLanguages(
      'say that the disk has the wrong partition style',
      {
        Spanish:
          'No se puede instalar Windows en este disco. El disco seleccionado tiene una tabla de particiones MBR.',
        Korean: '이 디스크에 Windows를 설치할 수 없습니다. 선택한 디스크에 MBR 파티션 테이블이 있습니다.',
      },
      { class: 'up.requirements' },
    ),
    ...inLanguages(
      'say that the computer is too old',
      {
        Italian: 'Questo PC non può eseguire Windows 11',
        Japanese: 'この PC では Windows 11 を実行できません',
      },
      { class: 'up.requirements' },
    ),
    ...inLanguages(
      'say that an update is undone',
      {
        Portuguese: 'Não foi possível concluir as atualizações\nDesfazendo alterações',
        Russian: 'Нам не удалось завершить обновления. Отмена изменений.',
        'Traditional Chinese': '我們無法完成更新\n正在復原變更',
      },
      { class: 'up.rollback.generic', count: 1 },
    ),
    ...inLanguages(
      'say that an update is not for this computer',
      {
        Dutch: 'De update is niet van toepassing op uw computer.',
        Turkish: 'Güncelleştirme bilgisayarınıza uygulanamaz.',
      },
      { class: 'cbs.package.not-applicable' },
    ),
  ]);
});

describe('the window that is quoted', () => {
  answers([
    {
      name: 'is quoted from the article on',
      log: 'No se puede instalar Windows en este disco. El disco seleccionado tiene una tabla de particiones MBR.',
      class: 'up.requirements',
      says: /“El disco seleccionado tiene/,
    },
    {
      name: 'is quoted from the one who speaks on',
      log: 'Nous n’avons pas pu mettre à jour la partition réservée au système',
      class: 'env.system-partition-small',
    },
  ]);
});

const added = 'Package_for_Sample~31bf3856ad364e35~amd64~~19041.4170.1.12';

describe('the package that DISM works on, in other languages', () => {
  answers(
    inLanguages(
      'is named',
      Object.fromEntries(
        Object.entries({
          German: ['Fehler:', `1 von 1 wird verarbeitet - Paket ${added} wird hinzugefügt`],
          Spanish: ['Error:', `Procesando 1 de 1: agregando paquete ${added}`],
          Chinese: ['错误:', `正在处理 1 (共 1) - 正在添加程序包 ${added}`],
          Korean: ['오류:', `1/1 처리 중 - ${added} 패키지를 추가하는 중`],
        }).map(([language, [error, work]]) => [
          language,
          lines(
            'C:\\>dism /online /add-package /packagepath:C:\\kb\\sample.cab',
            '',
            work ?? '',
            '',
            `${error} 0x800f081e`,
          ),
        ]),
      ),
      { hresult: '0x800f081e', class: 'cbs.package.not-applicable', culpritIs: added },
    ),
  );
  answers([
    {
      name: 'is not each of a list',
      log: lines(
        'C:\\>dism /online /get-packages',
        `Paketidentität : ${added}`,
        'Status : Installiert',
        'Der Vorgang wurde erfolgreich beendet.',
      ),
    },
  ]);
});

describe('a role that Windows Server does not know, in other languages', () => {
  answers(
    inLanguages(
      'is named',
      {
        German: lines(
          'PS C:\\> Install-WindowsFeature Sample-Role',
          "Install-WindowsFeature : ArgumentNotValid: Der Rollen-, Rollendienst- oder Featurename ist ungültig: 'Sample-Role'. Der Name wurde nicht gefunden.",
        ),
        French: lines(
          'PS C:\\> Install-WindowsFeature Sample-Role',
          "Install-WindowsFeature : ArgumentNotValid: Le nom du rôle, du service de rôle ou de la fonctionnalité n'est pas valide : « Sample-Role ». Ce nom est introuvable.",
        ),
      },
      { class: 'cbs.capability.name-unknown', culpritIs: 'Sample-Role' },
    ),
  );
});
