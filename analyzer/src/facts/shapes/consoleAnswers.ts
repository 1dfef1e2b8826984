// Owns the shapes of what DISM answers on a console when it worked, in the languages of Windows (each sentence stands at
// the head of a line or behind the bar that shows the progress), where it points to its help, and of an app's deployment.

import { ofServicing } from '../consoleSentences';
import { begins, holds, type Shape } from '../shape';
import { apostrophesOf } from '../words/apostrophes';
import { textsOf } from '../words/textsOf';

const damaged = [
  'The component store is repairable.',
  'Der Komponentenspeicher kann repariert werden.',
  ...textsOf(
    /Le magasin de composants est réparable.|El almacén de componentes se puede reparar.|L'archivio dei componenti è riparabile.|O repositório de componentes pode ser reparado.|Хранилище компонентов подлежит восстановлению.|可以修复组件存储。|可修复组件存储。|元件存放區可以修復。|コンポーネント ストアは修復できます。/,
  ),
  'Het onderdeelarchief kan worden hersteld.',
];

const sound = [
  'No component store corruption detected.',
  ...textsOf(
    /Es wurde keine Beschädigung des Komponentenspeichers erkannt.|Aucun endommagement du magasin de composants n'a été détecté.|No se detectaron daños en el almacén de componentes.|Повреждение хранилища компонентов не обнаружено.|コンポーネント ストアの破損は検出されませんでした。|未检测到组件存储损坏。|未偵測到元件存放區損毀。/,
  ),
];

const restored = [
  'The restore operation completed successfully.',
  'Der Wiederherstellungsvorgang wurde erfolgreich abgeschlossen.',
  'Der Wiederherstellungsvorgang wurde erfolgreich beendet.',
  ...textsOf(
    /L'opération de restauration a réussi.|La operación de restauración se completó correctamente.|L'operazione di ripristino è stata completata.|A operação de restauração foi concluída com êxito.|Восстановление выполнено успешно.|还原操作已成功完成。|還原作業已順利完成。|復元操作は正常に完了しました。/,
  ),
];

const done = [
  'The operation completed successfully.',
  'Der Vorgang wurde erfolgreich beendet.',
  ...textsOf(
    /L'opération a réussi.|La operación se completó correctamente.|L'operazione è stata completata.|A operação foi concluída com êxito.|Operacja ukończona pomyślnie.|Åtgärden har slutförts.|Handlingen er fuldført.|Operace byla dokončena úspěšně.|İşlem başarıyla tamamlandı.|Операция успешно завершена.|Операцію успішно завершено.|操作成功完成。|操作順利完成。|操作は正常に完了しました。|작업을 완료했습니다./,
  ),
  'Operazione completata.',
  'De bewerking is voltooid.',
];

const anywhere = (id: string, sentences: readonly string[]): readonly Shape[] => [
  begins('console', id, sentences.flatMap(apostrophesOf)),
  ...sentences.flatMap(apostrophesOf).map((sentence) => holds('console', id, `] ${sentence}`)),
];

export const consoleAnswerShapes: readonly Shape[] = [
  // "The source files could not be found.", alone on its line
  begins('console', 'console.servicing', ofServicing, /^(?![^\n]*\b0x)(?<words>[^\n]{4,300})$/),
  ...anywhere('console.damaged', damaged),
  // DismImageHealthState (learn.microsoft.com/windows-hardware/manufacture/desktop/dism/dismimagehealthstate-enumeration)
  begins('console', 'console.damaged', 'ImageHealthState', /^ImageHealthState\s*:\s*Repairable\s*$/m),
  begins(
    'console',
    'dism.store.unrepairable',
    'ImageHealthState',
    /^ImageHealthState\s*:\s*NonRepairable\s*$/m,
  ),
  ...anywhere('console.store-sound', sound),
  begins('console', 'console.store-sound', 'ImageHealthState', /^ImageHealthState\s*:\s*Healthy\s*$/m),
  ...anywhere('console.restored', restored),
  ...anywhere('console.done', done),
  // The event's sentence by itself: "Deployment Add operation with target volume C: on Package … from: (…) failed with error
  // 0x80073CF6."
  begins(
    'console',
    'console.appx',
    ['Deployment ', 'AppX Deployment ', 'Appx Deployment '],
    /^(?:App[xX] )?Deployment \w{1,30} operation (?:with target volume \S{1,60} )?on [Pp]ackage (?<app>[\w.-]+_[\w.~-]+) from: [^\n]{0,400}?failed with error (?<failed>0x[89][0-9a-fA-F]{7})/,
  ),
  // "Mount Dir : C:\\mount" and, below it, "Status : Needs Remount": the list of mounted images
  begins(
    'console',
    'console.mount-dir',
    'Mount Dir : ',
    /^Mount Dir : (?<place>[A-Za-z]:\\[^\n]{0,250}?)\s*$/,
  ),
  begins('console', 'console.mount-status', 'Status : ', /^Status : (?<status>Invalid|Needs Remount)\s*$/),
  // why an app could not be installed, in the lines below: "… Provide the framework "Sample.Framework" published by …", "Rejecting a
  // request to register from AppxBundleManifest.xml because the manifest is not in the package root.", "… The package requires
  // OS version 10.0.18362.0 or higher on the Windows.Desktop device family."
  holds(
    'console',
    'console.appx-reason',
    'Provide the framework "',
    /framework "(?<framework>[^"\n]{2,120})"(?:[^\n]{0,400}? minimum version (?<least>\d[\d.]{2,30}\d))?/,
  ),
  holds(
    'console',
    'console.appx-reason',
    'because the manifest is not in the package root',
    /register from (?<manifest>[^\n]{2,260}?) because/,
  ),
  holds(
    'console',
    'console.appx-reason',
    'he package requires OS version ',
    /requires OS version (?<system>\d[\d.]{3,30}\d) or higher/,
  ),
  // DISM, below its number: "No driver packages were found on the specified path."
  begins('console', 'console.driver-none', 'No driver packages were found on the specified path'),
  // what DISM prints in front of its work on an image: "Image File : D:\\sample.wim"
  ...['Image File : ', '映像文件 : ', '映像檔 : '].map((label) =>
    begins(
      'console',
      'console.image',
      label,
      /^[^\n:]{3,12} : (?<wim>[A-Za-z\\][^\n]{1,300}\.(?:wim|esd|swm|ffu|vhdx?))\s*$/i,
    ),
  ),
  // the help that DISM points to behind a command line it refuses, in every language of Windows
  holds(
    'console',
    'dism.usage',
    'DISM.exe /?',
    /^(?<text>(?!\s*(?:(?:PS )?[A-Za-z]:\\[^>\n]{0,200}>)?\s*"?DISM)(?=[^\n]*\p{L}{2}[^\n]*DISM\.exe \/\?)[^\n]{10,300})/u,
  ),
  // Deployment Toolkit: "About to run command: dism.exe /Image:W:\\ …", and what DISM printed: "  Console > Error: 59"
  holds(
    'console',
    'console.command',
    'About to run command: ',
    /About to run command: (?<command>"?(?:[A-Za-z]:\\[^"\n/]{1,200}\\)?dism(?:\.exe)?"?\s+\/[^\]\n]{3,400})/i,
  ),
  holds(
    'console',
    'console.error',
    'Console > Error: ',
    /Console > Error: (?<code>0x[0-9a-fA-F]{8}|\d{1,5})(?!\d)/,
  ),
];
