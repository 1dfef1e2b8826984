// Owns what the windows of Windows Setup say that stops, in the languages of Windows: data for the shapes of setupWindows.ts.
// Source of the sentences: as there.

import { textsOf } from '../words/textsOf';

/** Id behind `setup.window.` → what the window says, each sentence by a part that nothing else says. */
export const setupWindowTexts: Readonly<Record<string, readonly string[]>> = {
  // the computer
  computer: [
    "This PC can't run Windows 1",
    "This PC doesn't currently meet Windows 11 system requirements",
    "This PC doesn't currently meet the minimum system requirements",
    ...textsOf(
      /Auf diesem PC kann Windows 11 nicht ausgeführt werden|Ce PC ne peut pas exécuter Windows 11|Este PC não pode executar o Windows 11|Questo PC non può eseguire Windows 11|Windows 11 на этом компьютере нельзя|Na tym komputerze nie można uruchomić systemu Windows 11|Bu bilgisayar Windows 11 çalıştıramaz|PC では Windows 11 を実行できません|PC는 Windows 11을 실행할 수 없|PC에서 Windows 11을 실행할 수 없|電腦無法執行 Windows 11|这台电脑无法运行 Windows 11|该电脑必须支持 TPM 2.0/,
    ),
    'Este PC no puede ejecutar Windows 11',
    'Este equipo no puede ejecutar Windows 11',
    'Deze pc kan Windows 11 niet uitvoeren',
  ],
  // the way from one Windows to another
  path: [
    'cannot be upgraded to Windows',
    "can't be upgraded to Windows Vista",
    "You can't upgrade 64-bit Windows",
    "You can't upgrade 32-bit Windows",
    '64-bit Windows cannot be upgraded to a 32-bit version',
    '32-bit Windows cannot be upgraded to a 64-bit version',
  ],
  // the installer of updates, wusa.exe, asks for a newer servicing stack
  stack: [
    'Windows Modules Installer must be updated before you can install this package',
    'Update Windows Modules Installer to install this package',
  ],
  // the product key
  key: [
    'has failed to validate the product key',
    'product key entered does not match any of the Windows images',
    '安装程序无法验证产品密钥',
    'Fehler beim Überprüfen des Product Keys',
  ],
  // the disk that was chosen
  disk: [
    'The selected disk has an MBR partition table',
    'The selected disk is of the GPT partition style',
    'Windows cannot be installed to this disk',
    'Windows cannot be installed to this hard disk space',
    'Windows must be installed to a partition formatted as NTFS',
    "Windows can't be installed on drive ",
    ...textsOf(
      /ausgewählte Datenträger enthält eine MBR-Partitionstabelle|disque sélectionné contient une table de partition|disco selecionado possui uma tabela de partição MBR|выбранном диске находится таблица MBR|Wybrany dysk zawiera tabelę partycji MBR|選択されたディスクには MBR パーティション|선택한 디스크에 MBR 파티션 테이블|選取的磁碟包含 MBR 磁碟分割|选中的磁盘具有 MBR 分区表|选中的磁盘采用 GPT 分区形式|无法在此驱动器上安装 Windows/,
    ),
    'disco seleccionado tiene una tabla de particiones MBR',
    'disco selezionato contiene una tabella d',
  ],
  // a partition
  partition: [
    "couldn't create a new partition or locate an existing one",
    'unable to create a new system partition or locate an existing system partition',
    '我们无法创建新的分区，也找不到现有的分区',
    '安装程序无法创建新的系统分区，也无法定位现有系统分区',
  ],
  // the partition that was chosen, which it cannot change or use
  volume: [
    'Failed to format the selected partition',
    "couldn't format the selected partition",
    'Failed to delete the selected partition',
    "couldn't delete the selected partition",
    'Failed to create a new partition',
    'Failed to extend the selected partition',
    "couldn't install Windows in the location you chose",
    '无法格式化所选分区',
    '未能格式化所选的分区',
    '未能删除所选的分区',
    '无法在所选位置安装 Windows',
  ],
  // the boot configuration
  boot: ["could not update the computer's boot configuration", '无法更新计算机的启动配置'],
  // the disk to start from
  'boot-disk': ['could not prepare the computer to boot into the next phase of installation'],
  // the room for its own files
  space: [
    'find a location to store temporary installation files',
    'Windows needs more space',
    'Windows 10 needs more space',
    'Windows 11 needs more space',
    'Windows 需要更多空间',
  ],
  // the system reserved partition
  reserved: [
    "couldn't update the system reserved partition",
    ...textsOf(
      /für das System reservierte Partition konnte nicht aktualisiert werden|n'avons pas pu mettre à jour la partition réservée au système|No se pudo actualizar la partición reservada|Não foi possível atualizar a partição reservada|обновить зарезервированный системой раздел|予約済みのパーティションを更新できません|我们无法更新系统保留的分区/,
    ),
    'Impossibile aggiornare la partizione riservata',
  ],
  // a driver without which the medium or the disk cannot be read
  driver: [
    'A media driver your computer needs is missing',
    'A required CD/DVD drive device driver is missing',
    'A required media driver for your computer is missing',
    'No signed device drivers were found',
    'No device drivers were found',
    '缺少计算机所需的介质驱动程序',
    '缺少所需的 CD/DVD 驱动器设备驱动程序',
  ],
  // an answer file
  'answer-file': ['while loading or searching for an unattend answer file', '加载或搜索无人参与应答文件时'],
  // Sysprep, which leaves the reason to its log
  sysprep: [
    'Sysprep was not able to validate your Windows installation',
    'fatal error occurred while trying to sysprep the machine',
    ...textsOf(
      /Sysprep konnte die Windows-Installation nicht überprüfen|Schwerwiegender Fehler beim Ausführen von Sysprep|Sysprep no pudo validar la instalación de Windows|Sysprep 无法验证你的 Windows 安装|Sysprep 无法验证您的 Windows 安装|Sysprep 無法驗證您的 Windows 安裝|Sysprep で Windows のインストールを検証できません/,
    ),
    'Schwerwiegender Fehler bei der Systemvorbereitung',
    "Sysprep n'a pas pu valider votre installation de Windows",
  ],
  // its advice, which says that an update has the reserved storage
  'reserved-storage': ["Audit mode can't be turned on if", 'Audit mode cannot be turned on if'],
  // a reset
  reset: [
    'There was a problem resetting your PC',
    'There was a problem refreshing your PC',
    ...textsOf(
      /Beim Zurücksetzen des PCs ist ein Problem aufgetreten|Un problème est survenu lors de la réinitialisation|初始化电脑时出现问题|重置电脑时出现问题|重置此电脑时出现问题|重置你的电脑时出现问题|PC を初期状態に戻すときに問題が発生しました/,
    ),
  ],
  // the way back
  restored: [
    'your previous version of Windows will be restored',
    'Your previous version of Windows has been restored',
    'Ihre vorherige Windows-Version wird wiederhergestellt',
    '将还原以前版本的 Windows',
  ],
  // the way back of an update, on the screen of the restart
  undone: [
    "couldn't complete the updates",
    "couldn't complete the features",
    'Failure configuring Windows updates',
    'Failure configuring Windows features',
    'Failure configuring updates',
    'Undoing changes made to your computer',
    'Fehler beim Konfigurieren der Windows-Updates',
    'Die Updates konnten nicht abgeschlossen werden',
    ...textsOf(
      /Échec de la configuration des mises à jour|Impossible de terminer les mises à jour|n'avons pas pu terminer les mises à jour|Não foi possível concluir as atualizações|Не удалось завершить обновления|Nie można ukończyć aktualizacji|Güncelleştirmeleri tamamlayamadık|更新プログラムを完了できません|更新プログラムの構成に失敗しました|업데이트를 완료할 수 없습니다|我們無法完成更新|配置 Windows Update 失败|配置 Windows 更新失败|我们无法完成更新|无法完成更新，正在撤销更改/,
    ),
    'No pudimos completar las actualizaciones',
    'Error al configurar las actualizaciones de Windows',
    'Impossibile completare gli aggiornamenti',
    'updates kunnen niet worden voltooid',
  ],
  // what the compatibility check found, on the page "What needs your attention"
  'blocked-settings': ["Your PC settings aren't supported yet"],
  'blocked-app': [
    "now because it isn't compatible with Windows 1",
    "This app isn't compatible with Windows 1",
    'Deinstallieren Sie diese App jetzt',
    ...textsOf(
      /Désinstallez cette application maintenant|Desinstala esta aplicación ahora|立即卸载此应用，因为它与 Windows 1/,
    ),
  ],
  'blocked-driver': [
    "has a driver or service that isn't ready for this version of Windows",
    "has a driver that isn't ready for this version of Windows",
    "has hardware that isn't ready for this version of Windows",
  ],
  blocked: ["This PC can't be upgraded to Windows"],
  // the files of the new Windows, which it cannot install
  files: [
    ...textsOf(
      /Windows не удается установить необходимые файлы|Windows не удается установить требуемые файлы|Die erforderlichen Dateien können von Windows nicht installiert werden|Windows ne peut pas installer les fichiers nécessaires|O Windows não pode instalar os arquivos necessários|O Windows não consegue instalar os ficheiros necessários|Windows 无法安装所需的文件|Windows 無法安裝所需的檔案|必要なファイルをインストールできません/,
    ),
    'Windows kann die erforderlichen Dateien nicht installieren',
    'Windows ne peut pas installer les fichiers requis',
    'Windows no puede instalar los archivos necesarios',
    'Windows no puede instalar los archivos requeridos',
    'Impossibile installare i file necessari',
  ],
  // the medium, whose signature Windows 2000 to Server 2003 checks
  signature: ['failed to install the product catalogs'],
  // that it could not check the computer
  unchecked: [
    'having trouble determining if your ',
    "can't tell if your PC is ready to continue installing Windows",
    'determine if your PC is ready to continue installing Windows',
  ],
  // nothing
  failed: [
    'Windows installation encountered an unexpected error',
    "Setup couldn't start properly",
    'Windows 11 installation has failed',
    'Windows 10 installation has failed',
    'Windows Server installation has failed',
    'Windows could not start the installation process',
    'unable to show the images available for installation',
    'An error occurred while obtaining an IP address from the DHCP server',
    'WdsClient: An error occurred while starting networking',
  ],
};
