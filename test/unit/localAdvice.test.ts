// Tests what people write around codes and answers in other languages: advice that names a code is no failure, an answer in
// quotation marks is one, an apostrophe may be curved.
import { describe } from 'node:test';
import { answers } from '../support/asked';

const advice = [
  'If you get error 0x800f081f, use the /Source option with an image of the same build.',
  'Wenn Sie den Fehler 0x800f081f erhalten, verwenden Sie die Option /Source.',
  'Falls der Fehlercode 0x800f081f auftritt, hilft ein Abbild als Quelle.',
  'Si vous obtenez l’erreur 0x800f081f, utilisez l’option /Source avec une image ISO.',
  'Si aparece el error 0x800f081f, use la opción /Source.',
  'Se aparecer o erro 0x800f081f, use a opção /Source.',
  'Se viene visualizzato l’errore 0x800f081f, usare l’opzione /Source.',
  'Если появится ошибка 0x800f081f, укажите источник параметром /Source.',
  'Jeśli pojawi się błąd 0x800f081f, użyj opcji /Source.',
  'Als u de fout 0x800f081f krijgt, gebruik dan de optie /Source.',
  '0x800f081f hatası alırsanız /Source seçeneğini kullanın.',
  '如果出现错误 0x800f081f，请使用 /Source 选项。',
  '如果您收到錯誤 0x800f081f，請使用 /Source 選項。',
  'エラー 0x800f081f が表示された場合は、/Source オプションを使用してください。',
  '0x800f081f 오류가 발생하는 경우 /Source 옵션을 사용하세요.',
];

describe('advice about a code', () => {
  answers(advice.map((log) => ({ name: `is no failure: ${log.slice(0, 50)}`, log })));
});

const told: Readonly<Record<string, string>> = {
  'a condition of something else': 'Wenn die Installation startet, kommt der Fehler 0x800f081f.',
  'a sentence of somebody’s own': 'Wenn ich das Feature aktiviere, bekomme ich den Fehler 0x800f081f.',
  'a question': '如果遇到错误 0x800f081f 怎么办？',
  'the page that says so itself':
    'Es gab Probleme beim Installieren von Updates, aber wir versuchen es später noch einmal. Falls dieser Fehler weiterhin auftritt und Sie Informationen suchen, könnte dies hilfreich sein: (0x800f081f)',
};

describe('a code that was met', () => {
  answers(
    Object.entries(told).map(([name, log]) => ({
      name: `is told in ${name}`,
      log,
      hresult: '0x800f081f',
      class: 'cbs.source.missing',
    })),
  );
});

describe('an answer of sfc in quotation marks', () => {
  answers(
    [
      '"Windows Resource Protection found corrupt files but was unable to fix some of them."',
      '„Der Windows-Ressourcenschutz hat beschädigte Dateien gefunden und konnte einige davon nicht reparieren.“',
      '« Le programme de protection des ressources Windows a trouvé des fichiers endommagés, mais n’a pas pu réparer certains d’entre eux. »',
      '「Windows 資源保護找到損毀的檔案，但其中有些檔案無法修復。」',
    ].map((line) => ({
      name: `is one: ${line.slice(0, 30)}`,
      log: `sfc /scannow\n${line}`,
      class: 'cbs.repair.incomplete',
    })),
  );
  answers([
    {
      name: 'is advice behind a condition',
      log: 'Falls „Der Windows-Ressourcenschutz hat beschädigte Dateien gefunden und konnte einige nicht reparieren“ erscheint, melden Sie sich wieder.',
    },
  ]);
});

describe('a curved apostrophe beside straight quotation marks', () => {
  answers([
    {
      name: 'is the same sentence',
      log: 'PS C:\\> Enable-WindowsOptionalFeature -Online -FeatureName "SampleFeature"\nEnable-WindowsOptionalFeature : L’opération demandée nécessite une élévation.',
      class: 'env.access-denied',
      hresult: '0x800702e4',
    },
    {
      name: 'is the same answer of a repair',
      log: 'C:\\>dism /online /cleanup-image /restorehealth /source:"D:\\sample"\nL’opération de restauration a réussi.\nL’opération a réussi.',
    },
  ]);
});

const gone = [
  'Danke, der Fehler 0x800f081f tritt nicht mehr auf.',
  'L’erreur 0x800f081f n’apparaît plus, merci !',
  'Gracias, el error 0x800f081f ya no aparece.',
  'Obrigado, o erro 0x800f081f não aparece mais.',
  "Grazie, l'errore 0x800f081f non compare più.",
  'Спасибо, ошибка 0x800f081f больше не появляется.',
  'Dzięki, błąd 0x800f081f już nie występuje.',
  'Bedankt, de fout 0x800f081f treedt niet meer op.',
  'Teşekkürler, 0x800f081f hatası artık görünmüyor.',
  'エラー 0x800f081f は表示されなくなりました。',
  '0x800f081f 오류가 더 이상 나타나지 않습니다.',
];

describe('a code that is gone', () => {
  answers(gone.map((log) => ({ name: `is no failure: ${log.slice(0, 50)}`, log })));
});

const headings = [
  'How to fix error 0x800f081f in Windows 10',
  'So beheben Sie den Fehler 0x800f081f',
  'Comment corriger l’erreur 0x800f081f',
  'Cómo solucionar el error 0x800f081f en Windows 10',
  'Как исправить ошибку 0x800f081f',
  '如何修复错误 0x800f081f',
];

describe('the heading of instructions', () => {
  answers(
    headings.map((heading) => ({
      name: `is no failure: ${heading}`,
      log: `${heading}\n1. DISM /Online /Cleanup-Image /RestoreHealth /Source:D:\\sources\\install.wim`,
    })),
  );
  answers([
    {
      name: 'is a question with its mark',
      log: 'How to fix error 0x800f081f?',
      class: 'cbs.source.missing',
      hresult: '0x800f081f',
    },
  ]);
});
