// Sysprep, the specialize pass or one of their modules failed: an app package, a module, or an answer file setting.
import { isFailureCode } from '../facts/codes';
import type { FactIndex } from '../facts/factIndex';
import { change, look } from '../knowledge/step';
import * as steps from '../knowledge/steps';
import type { Operation } from '../model';
import { codeOfField } from '../operations/draft';
import { defineRule, type Match } from './defineRule';
import { factsInside } from './setupRecords';
import { detail, fileNameOf } from './values';

export const upSetupSysprepOrAdvancedInstaller = defineRule({
  meta: {
    id: 'up.setup.sysprep-or-advanced-installer',
    severity: 'error',
    depth: 'object',
    standing: 'proof',
    title: {
      en: 'Sysprep stops at the app package {package}',
      zh: 'Sysprep 因应用包 {package} 而停止',
    },
    explanation: {
      en: 'The app package {package} was installed for a user but is not provisioned for all users, and Sysprep refuses to generalize such an image ({code}). Remove the package for that user, or provision it, and run Sysprep again.',
      zh: '应用包 {package} 已为某个用户安装，但未为所有用户预配（not provisioned），因此 Sysprep 拒绝通用化此映像（{code}）。请为该用户删除此应用包，或进行预配，然后重新运行 Sysprep。',
    },
    variants: {
      module: {
        title: {
          en: 'The setup module {module} failed in {function} ({code})',
          zh: '安装模块 {module} 在 {function} 中失败（{code}）',
        },
        explanation: {
          en: 'Sysprep or Windows Setup called {function} in {module}, and the call failed with {code}. What the module was working on stands in the records right before this one.',
          zh: 'Sysprep 或 Windows 安装程序调用了 {module} 中的 {function}，调用失败并返回 {code}。该模块当时处理的内容记录在紧接在此之前的记录中。',
        },
      },
      bitLocker: {
        title: {
          en: 'Sysprep refuses to run because BitLocker is on ({code})',
          zh: '由于 BitLocker 已启用，Sysprep 拒绝运行（{code}）',
        },
        explanation: {
          en: 'Sysprep does not generalize a Windows volume that BitLocker protects: {module} returned {code}. Turn BitLocker off for the Windows volume, wait until it is decrypted, and run Sysprep again.',
          zh: 'Sysprep 不会对受 BitLocker 保护的 Windows 卷进行通用化：{module} 返回 {code}。请关闭 Windows 卷的 BitLocker，等待解密完成后再运行 Sysprep。',
        },
      },
      reservedStorage: {
        title: {
          en: 'Sysprep stops because an update uses the reserved storage ({code})',
          zh: '由于更新正在使用保留的存储，Sysprep 停止（{code}）',
        },
        explanation: {
          en: 'Windows Update or servicing holds the reserved storage, so Sysprep cannot go on: {module} returned {code}. Let the pending updates finish, restart, and run Sysprep again.',
          zh: 'Windows 更新或服务操作正在占用保留的存储，Sysprep 无法继续：{module} 返回 {code}。请等待挂起的更新完成，重新启动后再运行 Sysprep。',
        },
      },
      state: {
        title: {
          en: 'Sysprep does not run, because an earlier Sysprep run left the machine in an invalid state ({code})',
          zh: '由于之前的 Sysprep 运行使计算机处于无效状态，Sysprep 不再运行（{code}）',
        },
        explanation: {
          en: 'Sysprep found that an earlier run stopped half way: the recorded state is invalid, so it refuses to call its modules ({code}). Such an image cannot be trusted; go back to a copy from before the first Sysprep run, and look in the logs of that first run for what stopped it.',
          zh: 'Sysprep 发现之前的运行中途停止：记录的状态无效，因此拒绝调用其模块（{code}）。这样的映像不可信，请回到首次运行 Sysprep 之前的副本，并在首次运行的日志中查找停止的原因。',
        },
      },
      rearm: {
        title: {
          en: 'Sysprep cannot reset the activation any more: the rearm count is used up ({code})',
          zh: 'Sysprep 无法再次重置激活状态：重置（rearm）次数已用完（{code}）',
        },
        explanation: {
          en: 'Sysprep resets the activation through {function} in {module}, and that call answered {code}: this image was rearmed as often as it may be. Rebuild the image from one that has rearms left, or set SkipRearm in the answer file while the image is being built.',
          zh: 'Sysprep 通过 {module} 中的 {function} 重置激活状态，调用返回 {code}：此映像的重置次数已达上限。请使用仍有剩余次数的映像重新制作，或在制作映像期间在应答文件中设置 SkipRearm。',
        },
      },
      action: {
        title: {
          en: 'Sysprep stops while cleaning up {object} ({code})',
          zh: 'Sysprep 在清理 {object} 时停止（{code}）',
        },
        explanation: {
          en: 'One of Sysprep’s own clean-up steps could not be carried out on {object} and answered {code}; Sysprep stops at the first step that fails. Find out what protects or holds that object (a security product, changed permissions), then run Sysprep again.',
          zh: 'Sysprep 自身的某个清理步骤无法对 {object} 执行，返回 {code}；Sysprep 在第一个失败的步骤处停止。请查明是什么在保护或占用该对象（安全产品、被更改的权限），然后重新运行 Sysprep。',
        },
      },
      answerFile: {
        title: {
          en: 'The answer file cannot be applied in the pass {pass}: {component}',
          zh: '应答文件无法在 {pass} 阶段应用：{component}',
        },
        explanation: {
          en: 'Windows Setup could not process the answer file in the pass {pass}; the setting belongs to {component}. Correct or remove that setting and deploy again.',
          zh: 'Windows 安装程序无法在 {pass} 阶段处理应答文件；出错的设置属于 {component}。请更正或删除该设置后重新部署。',
        },
      },
      answerFileInvalid: {
        title: {
          en: 'Windows Setup rejects the answer file: {component} ({code})',
          zh: 'Windows 安装程序拒绝应答文件：{component}（{code}）',
        },
        explanation: {
          en: 'Windows Setup could not use the answer file and ended with {code}; the records name {component}. Correct that setting in the answer file (unattend.xml), validate the file in Windows System Image Manager, and deploy again.',
          zh: 'Windows 安装程序无法使用应答文件，以 {code} 结束；记录指明的是 {component}。请更正应答文件（unattend.xml）中的该设置，在 Windows 系统映像管理器中验证后重新部署。',
        },
      },
      pass: {
        title: {
          en: 'The unattended pass {pass} failed with {code}',
          zh: '无人参与阶段 {pass} 失败，返回 {code}',
        },
        explanation: {
          en: 'The unattended setup pass {pass} ended with {code}. {command}',
          zh: '无人参与安装阶段 {pass} 以 {code} 结束。{commandZh}',
        },
      },
    },
    nextSteps: [
      look(
        'List the package for all users: `Get-AppxPackage -AllUsers | Where-Object PackageFullName -like "<name>*"`.',
        '列出所有用户的该应用包：`Get-AppxPackage -AllUsers | Where-Object PackageFullName -like "<名称>*"`。',
      ),
      change(
        'Remove it for every user with `Remove-AppxPackage -AllUsers -Package <full name>` and, if it is provisioned, with `Remove-AppxProvisionedPackage -Online`; then run Sysprep again.',
        '使用 `Remove-AppxPackage -AllUsers -Package <完整名称>` 为所有用户删除；如果已预配，再使用 `Remove-AppxProvisionedPackage -Online`；然后重新运行 Sysprep。',
      ),
      change(
        'Keep the reference machine off the network (or the Store updates off) while the image is prepared, so that apps are not updated for one user only.',
        '准备映像期间断开参考计算机的网络（或关闭应用商店更新），避免应用只为单个用户更新。',
      ),
      steps.collectPantherLogs,
    ],
    links: [
      {
        title: {
          en: 'Sysprep fails after you remove or update Microsoft Store apps (KB2769827)',
          zh: '删除或更新 Microsoft Store 应用后 Sysprep 失败（KB2769827）',
        },
        url: 'https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/sysprep-fails-remove-or-update-store-apps',
      },
    ],
  },
  *match({ index, operations }) {
    const failed = operations.filter(({ outcome }) => outcome === 'failed');
    const attempts = failed
      .filter(({ kind }) => kind === 'sysprep')
      .flatMap((one) => [...ofAttempt(index, one)]);
    yield* joined(attempts);
    for (const operation of failed) if (operation.kind === 'setup-phase') yield ofPass(index, operation);
    yield* answerFiles(index);
    yield* invalidAnswerFiles(index);
  },
});

const articleOfSysprep = 'KB2769827';

function* ofAttempt(index: FactIndex, operation: Operation): Iterable<Match> {
  const code = attemptCode(index, operation);
  const modules = factsInside(index, operation, ['sysprep.module']);
  const module = modules[0];
  const packages = factsInside(index, operation, ['sysprep.package']);
  const evidence = [
    ...packages.map((fact) => ({ fact, role: 'cause' as const })),
    ...factsInside(index, operation, ['sysprep.remove-failed', 'sysprep.module']).map((fact) => ({
      fact,
      role: 'consequence' as const,
    })),
  ];
  const values = {
    code: hex(code),
    module: module === undefined ? '' : fileNameOf(index.fact(module).fields.module ?? '').trim(),
    function: module === undefined ? '' : (index.fact(module).fields.function ?? ''),
  };
  const rows = [
    ...detail('Module', '模块', values.module),
    ...detail('Function', '函数', values.function),
    ...detail('Article', '参考文章', packages.length > 0 ? articleOfSysprep : undefined),
  ];
  for (const k of packages) {
    const name = index.fact(k).fields.package ?? '';
    yield {
      fact: k,
      ...(code === undefined ? { confidence: 'medium' as const } : { code }),
      culprit: { kind: 'package', name },
      values: { ...values, package: name, code: code === undefined ? '0x80073cf2' : values.code },
      details: [...detail('App package', '应用包', name), ...rows],
      evidence,
      packages: [name],
    };
  }
  if (packages.length > 0) return;
  const [locked] = factsInside(index, operation, ['sysprep.bitlocker']);
  if (locked !== undefined && (code === undefined || code >>> 16 === 0x8031)) {
    const told = code ?? codeOfField(index.fact(locked).fields.hresult) ?? protectedVolume;
    yield {
      fact: locked,
      variant: 'bitLocker',
      code: told,
      culprit: { kind: 'component', name: 'BitLocker' },
      values: { ...values, module: values.module === '' ? 'BdeSysprep.dll' : values.module, code: hex(told) },
      details: rows,
      evidence: [{ fact: locked, role: 'cause' }, ...evidence],
    };
    return;
  }
  yield* ofState(index, operation, code);
  yield* ofAction(index, operation, code);
  if (module === undefined) return;
  const [inner] = factsInside(index, operation, ['sysprep.dll-failed']);
  if (inner !== undefined && inner < module) {
    const innerCode = codeOfField(index.fact(inner).fields.hresult) ?? code;
    yield {
      fact: inner,
      variant: 'module',
      ...(innerCode === undefined ? {} : { code: innerCode }),
      culprit: { kind: 'component', name: `${values.module} (${values.function})` },
      values: { ...values, code: hex(innerCode) },
      details: rows,
      evidence: [{ fact: inner, role: 'cause' }, { fact: module, role: 'cause' }, ...evidence],
    };
    return;
  }
  yield {
    fact: module,
    variant: variantOf(code),
    ...(code === undefined ? {} : { code }),
    culprit: { kind: 'component', name: `${values.module} (${values.function})` },
    values,
    details: rows,
    evidence: [{ fact: module, role: 'cause' }, ...evidence],
  };
}

/** A run that stopped half way leaves a state in which the next one refuses to begin. */
function* ofState(index: FactIndex, operation: Operation, code: number | undefined): Iterable<Match> {
  const [state] = factsInside(index, operation, ['sysprep.state']);
  if (state === undefined) return;
  const told = code ?? hresultOf(index.fact(state).fields.code);
  yield {
    fact: state,
    variant: 'state',
    depth: 'reason',
    ...(told === undefined ? {} : { code: told }),
    values: { code: hex(told) },
  };
}

/** A step of Sysprep's action files that failed: it names the key or the component it was working on. */
function* ofAction(index: FactIndex, operation: Operation, code: number | undefined): Iterable<Match> {
  const [action] = factsInside(index, operation, ['sysprep.action']);
  const [component] = factsInside(index, operation, ['sysprep.component']);
  const at = action ?? component;
  if (at === undefined) return;
  const { key, text, code: own } = index.fact(at).fields;
  const owner = component === undefined ? undefined : index.fact(component).fields.component;
  const object = key ?? owner ?? text ?? '?';
  const told = code ?? hresultOf(own);
  yield {
    fact: at,
    variant: 'action',
    ...(told === undefined ? {} : { code: told }),
    culprit: key === undefined ? { kind: 'component', name: object } : { kind: 'registry', name: object },
    values: { object, code: hex(told) },
    details: [...detail('Component', '组件', owner), ...detail('Step', '步骤', text)],
    evidence: [
      { fact: at, role: 'cause' },
      ...(component === undefined || component === at ? [] : [{ fact: component, role: 'cause' as const }]),
    ],
  };
}

/** `dwRet` is the low word, or the whole code as a signed decimal. */
function hresultOf(field: string | undefined): number | undefined {
  const value = Number(field);
  if (field === undefined || !Number.isFinite(value) || value === 0) return undefined;
  const code = value >>> 0;
  return code < 0x10000 ? (0x80070000 | code) >>> 0 : code;
}

/** Several attempts that stopped at one package or module are one finding; the last attempt speaks. */
function joined(matches: readonly Match[]): Iterable<Match> {
  const byName = new Map<string, Match>();
  for (const match of matches) {
    const key = match.culprit?.name ?? '';
    const known = byName.get(key);
    byName.set(
      key,
      known
        ? {
            ...match,
            count: (known.count ?? 1) + 1,
            evidence: [...(match.evidence ?? []), ...(known.evidence ?? [])],
          }
        : match,
    );
  }
  return byName.values();
}

/** FVE_E_NOT_DECRYPTED (winerror.h). */
const protectedVolume = 0x80310039;

/** The answer of the licensing service when an image was rearmed as often as it may be. */
const rearmUsedUp = 0xc004d307;

/** FVE_E_PROTECTION… of BitLocker is 0x8031xxxx; 0x800f0975 says that the reserved storage is in use. */
function variantOf(code: number | undefined): string {
  if (code !== undefined && code >>> 16 === 0x8031) return 'bitLocker';
  if (code === rearmUsedUp) return 'rearm';
  return code === 0x800f0975 ? 'reservedStorage' : 'module';
}

/** `dwRet = 0x3cf2` is the low word of the code that the block ends with. */
function attemptCode(index: FactIndex, operation: Operation): number | undefined {
  if (operation.result !== undefined) return operation.result;
  for (const k of factsInside(index, operation, [
    'sysprep.remove-failed',
    'sysprep.module',
    'sysprep.halted',
  ])) {
    const { fields } = index.fact(k);
    const code = hresultOf(fields.hresult ?? fields.code);
    if (code !== undefined && isFailureCode(code)) return code;
  }
  return undefined;
}

/** An unattended pass that ended with a failing status; the command before it names its exit code. */
function ofPass(index: FactIndex, operation: Operation): Match {
  const at = operation.endFact ?? operation.startFact ?? 0;
  const exits = index.ofShape('setup.process.exit').filter((k) => k < at && isFailed(index, k));
  const last = exits.at(-1);
  const exit = last === undefined ? undefined : index.fact(last).fields.code;
  return {
    fact: last ?? at,
    variant: 'pass',
    depth: 'code',
    standing: 'explains',
    confidence: last === undefined ? 'low' : 'medium',
    ...(operation.result === undefined ? {} : { code: operation.result }),
    values: {
      pass: operation.target ?? '',
      code: hex(operation.result),
      command:
        exit === undefined
          ? 'The records before it tell which command or setting failed.'
          : `The last command before it returned the exit code ${exit}.`,
      commandZh:
        exit === undefined
          ? '之前的记录会说明是哪个命令或设置失败。'
          : `之前最后一个命令返回退出代码 ${exit}。`,
    },
    details: [...detail('Pass', '阶段', operation.target), ...detail('Exit code', '退出代码', exit)],
    evidence: last === undefined ? [] : [{ fact: last, role: 'cause' }],
  };
}

function isFailed(index: FactIndex, k: number): boolean {
  return Number(index.fact(k).fields.code ?? '0') !== 0;
}

function* answerFiles(index: FactIndex): Iterable<Match> {
  for (const k of index.ofShape('setup.unattend.failed')) {
    const { pass = '?', component } = index.fact(k).fields;
    yield {
      fact: k,
      variant: 'answerFile',
      ...(component === undefined
        ? { depth: 'reason' as const, confidence: 'medium' as const }
        : { culprit: { kind: 'component' as const, name: component } }),
      values: { pass, component: component ?? 'unattend.xml' },
      details: [...detail('Pass', '阶段', pass), ...detail('Component', '组件', component)],
    };
  }
}

/** Setup says that it cannot use the answer file; what it dumps or notes before that names the setting. */
function* invalidAnswerFiles(index: FactIndex): Iterable<Match> {
  const verdicts = index.ofShape('setup.unattend.invalid', 'setup.unattend.action', 'setup.unattend.input');
  const at = verdicts[0];
  if (at === undefined) return;
  const [setting] = index.ofShape('setup.unattend.setting');
  const [reason] = index.ofShape('setup.unattend.reason');
  const [note] = index.ofShape('setup.unattend.note');
  const code = [...verdicts, ...index.ofShape('setup.online.failed')]
    .map((k) => codeOfField(index.fact(k).fields.hresult))
    .find((candidate) => candidate !== undefined && isFailureCode(candidate));
  const named = setting === undefined ? undefined : index.fact(setting).fields;
  const text = note === undefined ? undefined : index.fact(note).fields.text;
  const path = named === undefined ? undefined : `${named.component ?? ''}${named.setting ?? ''}`;
  const component = path ?? text ?? 'unattend.xml';
  const causes = [setting, reason, note].filter((k) => k !== undefined);
  yield {
    fact: setting ?? note ?? at,
    variant: 'answerFileInvalid',
    depth: path === undefined && text === undefined ? 'reason' : 'object',
    confidence: path === undefined ? 'medium' : 'high',
    ...(code === undefined ? {} : { code }),
    culprit: { kind: 'component', name: component },
    values: { component, code: hex(code) },
    details: [
      ...detail('Component', '组件', named?.component),
      ...detail('Setting', '设置', named?.setting),
      ...detail('Reason', '原因', reason === undefined ? undefined : index.fact(reason).fields.text),
    ],
    evidence: [
      ...causes.map((fact) => ({ fact, role: 'cause' as const })),
      ...verdicts.slice(0, 3).map((fact) => ({ fact, role: 'verdict' as const })),
    ],
  };
}

function hex(code: number | undefined): string {
  return code === undefined ? '?' : `0x${code.toString(16).padStart(8, '0')}`;
}
