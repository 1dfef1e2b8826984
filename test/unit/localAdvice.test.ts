// Tests what people write around codes and answers in other languages: advice that names a code is no failure, an answer in
// quotation marks is one, an apostrophe may be curved.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers } from '../support/asked';
import { summarize } from '../support/checkRule';

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
  'The error 0x800f081f is gone now.',
  'I fixed it: 0xC1900101 - 0x30018 is gone after removing the old card.',
  'Error 0x800f081f was resolved with a source of the same build.',
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

/** Lines that look like advice, like a heading or like good news, and tell a failure all the same. */
const failures = [
  'The error 0x80073712 is gone, but KB5099001 still does not install.',
  'How was error 0x80073712 resolved?',
  'It looks as if the update stops with error 0x80073712',
  'Not sure if it fails with 0x80073712 because of our server, the repair does not work',
  'No idea why: if the update stops at 30 percent it says 0x80073712',
  'Seems like if the update fails with 0x80073712, it retries and fails with the same code',
  'Error 0x80073712 has not gone away.',
  'Is error 0x80073712 gone?',
  // something else is gone
  'Windows kommt nicht mehr hoch nach dem Update KB5099001, Fehler 0x80073712',
  "Le menu Démarrer ne s'affiche plus et KB5099001 échoue avec l'erreur 0x80073712",
  'Depuis l’erreur 0x80073712 le menu Démarrer ne s’affiche plus',
  'La página ya no aparece, la actualización KB5099001 da error 0x80073712',
  'Desde el error 0x80073712 ya no aparece el menú Inicio',
  'The Start menu no longer appears and KB5099001 fails with 0x80073712',
  'Der Fehler 0x80073712 tritt bei KB5099002 auf, das Menü erscheint nicht mehr',
  'L’erreur 0x80073712 n’apparaît plus dans la liste et pourtant KB5099001 échoue',
  'L’erreur 0x80073712 n’apparaît plus, KB5099001 échoue encore',
  // the code is met, and more is said
  'KB5099001 をインストールするとエラー 0x80073712 が表示される場合があります。何度試しても失敗します',
  'KB5099001 をインストールするとエラー 0x80073712 が表示される場合もあります。',
  'KB5099001 설치 시 오류 0x80073712 가 나타나는 경우가 있습니다. 계속 실패합니다',
  'KB5099001 설치 시 오류 0x80073712 가 나타나는 경우가 있습니다.',
  'No sé si se produce por el antivirus pero tengo el error 0x80073712 al instalar KB5099001',
  'No sé si se produce por KB5099001 el error 0x80073712',
  'Je ne sais pas si vous voyez l’erreur 0x80073712 de KB5099001',
  '更新 KB5099001 时如果出现 0x80073712 就回滚，试过很多次都失败',
  '如果遇到错误 0x80073712 该怎么办',
  'If you see error 0x80073712 below, that is what DISM gives me on every try',
  // titles of people who ask for help
  'How to fix error 0x80073712 installing KB5099001 on Server 2019, already tried DISM and sfc',
  'How to resolve 0x80073712 please, KB5099001 keeps failing here.',
  'How to fix error 0x80073712 - need help',
  '如何解决更新 KB5099001 报错 0x80073712，求助',
];

describe('a failure in words like those of advice', () => {
  for (const log of failures)
    answers([{ name: `is told: ${log}`, log, class: 'csi.component-value.corrupt', hresult: '0x80073712' }]);
});

describe('advice, the heading of an article', () => {
  answers(
    [
      'How to fix error 0x80073712 in Windows 10 (Step by Step)',
      'How to fix Windows Update error 0x80073712 - Sample Answers',
      '## How to solve 0x80073712 error | docs.example.com',
      'How to fix 0x80073712 Windows update error',
      'If you get error 0x80073712 every time you install an update, run DISM.',
      'エラー 0x80073712 が発生する場合は、DISM を実行してください。',
      'Ya no aparece el error 0x80073712, gracias',
      'Thanks, the error 0x80073712 no longer appears.',
      'J’ai relancé DISM et l’erreur 0x80073712 n’apparaît plus.',
    ].map((log) => ({ name: `and good news are no failure: ${log}`, log })),
  );
});

describe('the sentence of a window', () => {
  const undone = 'up.rollback.generic';
  answers([
    {
      name: 'is told before a condition of something else',
      log: '我们无法完成更新，正在撤销更改。如果出现蓝屏我会再补充。',
      class: undone,
    },
    {
      name: 'is told before one in English',
      log: "We couldn't complete the updates, undoing changes. If you see a blue screen I will add it.",
      class: undone,
    },
    {
      name: 'is advice behind a condition',
      log: 'If you see "Something stopped. We couldn\'t complete the updates", start the PC again.',
    },
  ]);
});

describe('a long line of such words', () => {
  const pieces = [
    'If you get ',
    'エラー 0x80073712 が',
    'No sé si se produce ',
    'How to fix 0x80073712 ',
    'Fehler 0x80073712 ',
    'Fehler 0x80073712 tritt nicht mehr auf, ',
    'ya no aparece ',
    "If you see We couldn't complete the updates ",
    'menu no longer appears ',
    '「" 0x80073712',
    'schlägt ',
  ];
  for (const piece of pieces)
    it(`is read: ${piece}`, { timeout: 20_000 }, () => {
      assert.ok(summarize(piece.repeat(Math.ceil(100_000 / piece.length))));
    });
});
