// Owns the checks of the extension's manifest: texts in both languages, commands that exist, files that are found.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(__dirname, '..', '..', '..');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly description: string; readonly media: { readonly svg: string } }[];
    }[];
    readonly languages: readonly {
      readonly id: string;
      readonly extensions?: readonly string[];
      readonly filenamePatterns?: readonly string[];
      readonly firstLine?: string;
    }[];
    readonly grammars: readonly { readonly language: string; readonly path: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
  readonly activationEvents: readonly string[];
}

function json<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

const manifest = json<Manifest>('package.json');
const { contributes } = manifest;
const logLanguages = contributes.languages.filter(({ id }) => id !== 'json');

function sourcesOf(folder: string): string {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'))
    .join('\n');
}

test('every text of the manifest exists in both languages, and none is left over', () => {
  const used = [...readFileSync(path.join(root, 'package.json'), 'utf8').matchAll(/"%([^%"]+)%"/g)];
  const keys = [...new Set(used.map((match) => match[1]))].sort();
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    assert.deepEqual(Object.keys(json<object>(file)).sort(), keys, file);
  }
});

test('marks of Markdown stand only in texts that are shown as such', () => {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8');
  const plain = [...text.matchAll(/"(?:enumDescriptions|description)": (?:"%([^%]+)%"|\[([^\]]*)\])/g)];
  const keys = plain.flatMap(
    ([, one, list = '']) => one ?? [...list.matchAll(/%([^%]+)%/g)].map((each) => each[1]),
  );
  assert.ok(keys.length > 20);
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    const texts = json<Record<string, string>>(file);
    for (const key of keys) assert.doesNotMatch(texts[key ?? ''] ?? '', /`/, `${file}: ${key}`);
  }
});

test('every text of the client exists in both languages, and none is left over', () => {
  const used = [...sourcesOf('client/src').matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)];
  const keys = [...new Set(used.map((match) => match[1]))].sort();
  for (const file of ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.zh-cn.json']) {
    assert.deepEqual(Object.keys(json<object>(file)).sort(), keys, file);
  }
  for (const [key, text] of Object.entries(json<Record<string, string>>('l10n/bundle.l10n.zh-cn.json'))) {
    assert.match(text, /[\u4e00-\u9fff]/, key);
    // A sentence may need them in another order.
    assert.deepEqual(text.match(/\{\d\}/g)?.sort(), key.match(/\{\d\}/g)?.sort(), key);
  }
});

test('contributed commands are the registered ones, and menus name no other', () => {
  const contributed = contributes.commands.map(({ command }) => command).sort();
  const registered = [...sourcesOf('client/src').matchAll(/registerCommand\(\s*'(servicingLogs\.\w+)'/g)];
  assert.deepEqual(registered.map((match) => match[1]).sort(), contributed);
  for (const { command } of Object.values(contributes.menus).flat()) {
    assert.ok(contributed.includes(command), command);
  }
});

test('the first steps lead to commands that exist, in both languages the same ones', () => {
  const contributed = contributes.commands.map(({ command }) => command);
  const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
  assert.ok(steps.length > 3);
  for (const { description, media } of steps) {
    assert.ok(existsSync(path.join(root, media.svg)), media.svg);
    const [en = [], zh = []] = ['package.nls.json', 'package.nls.zh-cn.json'].map((file) => {
      const text = json<Record<string, string>>(file)[description.replaceAll('%', '')] ?? '';
      return [...text.matchAll(/\]\(command:([\w.]+)\)/g)].map(([, command = '']) => command);
    });
    assert.ok(en.length > 0, description);
    assert.deepEqual(zh, en, description);
    const own = en.filter((command) => command.startsWith('servicingLogs.'));
    assert.deepEqual(
      own.filter((command) => !contributed.includes(command)),
      [],
    );
  }
});

test('every language has a grammar, an activation event, no extension of its own', () => {
  for (const { id, extensions } of logLanguages) {
    assert.equal(extensions, undefined, id);
    assert.ok(manifest.activationEvents.includes(`onLanguage:${id}`), id);
    const grammar = contributes.grammars.find(({ language }) => language === id);
    assert.ok(grammar !== undefined && existsSync(path.join(root, grammar.path)), id);
  }
});

test('a report as SARIF opens as the JSON that it is', () => {
  const [language] = contributes.languages.filter((each) => !logLanguages.includes(each));
  assert.deepEqual(language, { id: 'json', extensions: ['.sarif'] });
});

/** The glob subset of the patterns, matched as the editor does: without regard to case. */
function globToExpression(glob: string): RegExp {
  const source = glob
    .split(/(\*|\[[^\]]*\])/)
    .map((part) => (part === '*' ? '.*' : part.startsWith('[') ? part : part.replace(/[.()]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`, 'i');
}

function languageOfName(name: string): string | undefined {
  return logLanguages.find(({ filenamePatterns = [] }) =>
    filenamePatterns.some((pattern) => globToExpression(pattern).test(name)),
  )?.id;
}

test('logs are recognised by name, renamed ones too, and other files are not', () => {
  const names: readonly (readonly [string, string | undefined])[] = [
    ['CBS.log', 'windows-cbs-log'],
    ['cbs.log', 'windows-cbs-log'],
    ['PC01_CBS (2).log', 'windows-cbs-log'],
    ['CBS-20220811.log', 'windows-cbs-log'],
    ['CBS(1).log', 'windows-cbs-log'],
    ['CbsPersist_20220811154242.log', 'windows-cbs-log'],
    ['dism.log', 'windows-dism-log'],
    ['PC01-DISM.log', 'windows-dism-log'],
    ['dism (3).log', 'windows-dism-log'],
    ['setupact.log', 'windows-setup-log'],
    ['setupact_old.log', 'windows-setup-log'],
    ['PC01 setuperr.log', 'windows-setup-log'],
    ['WindowsUpdate.log', 'windows-update-log'],
    ['WindowsUpdate_20230613.log', 'windows-update-log'],
    ['PC01_WindowsUpdate (1).log', 'windows-update-log'],
    ['CheckSUR.persist.log', 'windows-cbs-log'],
    ['sfcdetails.txt', 'windows-cbs-log'],
    ['ReportingEvents.log', 'windows-update-log'],
    ['SetupDiagResults.log', 'windows-setup-log'],
    ['setupapi.dev.20240305_102030.log', 'windows-setupapi-log'],
    ['System.evtx.log', 'windows-event-log'],
    ['Logfile.pml.log', 'windows-procmon-log'],
    ['dismiss.log', undefined],
    ['server.log', undefined],
    ['abcbs.log', undefined],
    ['CBS.txt', undefined],
  ];
  for (const [name, language] of names) {
    assert.equal(languageOfName(name), language, name);
  }
});

test('logs are recognised by their first line', () => {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['2022-08-11 15:42:42, Info                  CBS    TI: --- Initializing', 'windows-cbs-log'],
    ['\ufeff2022-08-11 15:42:42, Error                 CSI    0000000a (F) x', 'windows-cbs-log'],
    ['2022-08-11 15:42:42, Info                  DISM   PID=1 TID=2 x', 'windows-dism-log'],
    ['2022-08-11 15:42:42, Info       [0x0601c1] IBS    InstallWindows', 'windows-setup-log'],
    ['2022-08-11 15:42:42, Info                  MOUPG  SetupHost Logging Begin', 'windows-setup-log'],
    ['2022/08/11 15:42:42.1234567 7160  3404  Agent           x', 'windows-update-log'],
    ['2022-08-11 15:42:42.1234567 7160  3404  Agent           x', 'windows-update-log'],
    ['2016-08-11\t15:42:42:123\t 908\t1a2c\tAgent\tx', 'windows-update-log'],
    ['2022-08-11T15:42:42.123Z Error       Provider/20 [System #1] x', 'windows-event-log'],
    ['级别,日期和时间,来源,事件 ID,任务类别', 'windows-event-log'],
    ['"Level","Date and Time","Source","Event ID","Task Category"', 'windows-event-log'],
    ['2022-08-11T15:42:42.1234567\tTiWorker.exe:12\tReadFile\tSUCCESS\tC:\\x\t', 'windows-procmon-log'],
    ['\ufeff"Time of Day","Process Name","PID","Operation","Path","Result","Detail"', 'windows-procmon-log'],
    ['[Device Install Log]', 'windows-setupapi-log'],
    ['2022-08-11T15:42:42.123Z Error server: cannot listen', undefined],
    ['2022-08-11 15:42:42 INFO some.server started', undefined],
  ];
  for (const [line, language] of lines) {
    const found = logLanguages.filter(({ firstLine = '(?!)' }) => new RegExp(firstLine).test(line));
    assert.deepEqual(
      found.map(({ id }) => id),
      language === undefined ? [] : [language],
      line,
    );
  }
});

test('every setting the server reads is contributed', () => {
  const properties = Object.keys(contributes.configuration.properties);
  const own = [
    'language',
    'diagnostics.enabled',
    'diagnostics.rules',
    'inlayHints.codes',
    'encoding.ansiCodePage',
    'redact.patterns',
  ];
  const limits = ['maxMemberSizeMB', 'maxTotalSizeMB', 'maxMembers', 'maxRatio', 'maxDepth'];
  for (const name of [...own, ...limits.map((limit) => `archive.${limit}`)]) {
    assert.ok(properties.includes(`servicingLogs.${name}`), name);
  }
  for (const name of ['engineer', 'organisation', 'hotline', 'mail', 'portal', 'collector']) {
    assert.ok(properties.includes(`servicingLogs.profile.${name}`), name);
  }
});
