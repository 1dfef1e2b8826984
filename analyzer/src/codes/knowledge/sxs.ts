// Owns the explanations of the side-by-side and component-store codes: Win32 14000-14111 and their NTSTATUS
// twins of facility 0x015. A twin is stated next to its Win32 code, so each text exists once.

import { change, look, type NextStep } from '../../knowledge/step';
import * as steps from '../../knowledge/steps';
import type { Localized } from '../../localized';
import type { CodeKnowledge } from './types';

const ERROR_LIST = 'https://learn.microsoft.com/windows/win32/debug/system-error-codes--12000-15999-';
const FIX_ERRORS =
  'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors';
const COMMON_ERRORS =
  'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/common-windows-update-errors';
const MANIFESTS = 'https://learn.microsoft.com/windows/win32/sbscs/manifests';
const ACTIVATION_CONTEXTS = 'https://learn.microsoft.com/windows/win32/sbscs/activation-contexts';

const sideBySideEvents = look(
  'Read the events of the source SideBySide in the Application event log: they name the program and the assembly.',
  '查看应用程序事件日志中来源为 SideBySide 的事件：其中有程序和程序集的名称。',
);
const traceStart = look(
  'Trace one start: `sxstrace Trace -logfile:sxs.etl`, start the program, then `sxstrace Parse -logfile:sxs.etl -outfile:sxs.txt`.',
  '跟踪一次启动：运行 `sxstrace Trace -logfile:sxs.etl`，启动该程序，然后运行 `sxstrace Parse -logfile:sxs.etl -outfile:sxs.txt`。',
);
const reinstallProgram = change(
  'Install the runtime that the event names (often Visual C++) or reinstall the program.',
  '安装事件中所指的运行库（多为 Visual C++），或重新安装该程序。',
);
const findProgram = look(
  'Find the process that printed the code: it concerns that program, not the package being installed.',
  '确认是哪个进程输出了此代码：问题在该程序，而不在所安装的程序包。',
);
const updateProgram = change(
  'Update or reinstall that program; for a Windows program run `sfc /scannow`.',
  '更新或重新安装该程序；如果是 Windows 自带程序，运行 `sfc /scannow`。',
);
const openManifest = look(
  'Take the manifest path from the record and look at the file: zeros, an early end or foreign text confirm the damage.',
  '从记录中取得清单路径并查看文件：内容为零、提前结束或有无关文本即可确认损坏。',
);
const readIdentity = look(
  'Take the component or package identity from the neighbouring CSI record; its four-part version tells the update it belongs to.',
  '从相邻的 CSI 记录中取得组件或程序包标识；其中的四段版本号说明它属于哪个更新。',
);
const compareIdentity = look(
  'Compare the identity in the record with the same component on a sound machine of the same build; a single wrong character points at memory or disk.',
  '将记录中的标识与相同内部版本的正常计算机上的同一组件对比；仅个别字符错误说明内存或磁盘有问题。',
);
const reinstallPackage = change(
  'Remove and install again the package that owns the component (feature, language pack or update), then install the cumulative update.',
  '删除并重新安装该组件所属的程序包（功能、语言包或更新），然后安装累积更新。',
);
const findInstaller = look(
  'Find `Begin executing advanced installer phase` with `Installer name` and the first failing record after it: installer and inner code give the cause.',
  '找到带有 `Installer name` 的 `Begin executing advanced installer phase` 以及其后的第一条失败记录：由安装程序名称和内层代码确定原因。',
);

const storeRepair: readonly NextStep[] = [
  readIdentity,
  steps.restoreHealth,
  steps.restoreHealthFromSource,
  steps.inPlaceUpgrade,
];
const identityRepair: readonly NextStep[] = [
  compareIdentity,
  steps.memoryTest,
  steps.restoreHealth,
  steps.inPlaceUpgrade,
];
const manifestRepair: readonly NextStep[] = [
  openManifest,
  steps.restoreHealth,
  steps.restoreHealthFromSource,
  steps.chkdsk,
];
const programStart: readonly NextStep[] = [sideBySideEvents, traceStart, reinstallProgram];
const programFault: readonly NextStep[] = [findProgram, updateProgram];

const identityCause = text(
  'Damage to the COMPONENTS hive or a manifest, often a few changed bits from faulty memory or a faulty disk.',
  'COMPONENTS 配置单元或清单损坏，多为内存或磁盘故障造成的个别位变化。',
);
const duplicateCause = text(
  'A program whose manifests name two assemblies that bring the same thing, often after a partial update of the program.',
  '程序的清单引用了两个包含相同内容的程序集，多发生在程序未完整更新之后。',
);
const contextCause = text(
  'A fault in the program or in a library loaded into it; in a servicing process also an injected third-party library.',
  '程序或其加载的库有缺陷；对服务进程而言，也可能是被注入的第三方库所致。',
);

/** A Win32 code with, where Windows has one, the NTSTATUS of the same meaning. */
interface SxsEntry extends CodeKnowledge {
  readonly twin?: readonly [code: number, symbol: string];
}

const entries: readonly SxsEntry[] = [
  {
    code: 14000,
    symbol: 'ERROR_SXS_SECTION_NOT_FOUND',
    twin: [0xc0150001, 'STATUS_SXS_SECTION_NOT_FOUND'],
    meaning: text(
      'A program asked its side-by-side data for a kind of entry (DLL redirection, window class, COM class) that its manifest does not define. Normal during look-ups.',
      '程序在并行（SxS）数据中查询的条目类型（DLL 重定向、窗口类、COM 类）在其清单中没有定义。查找过程中属正常现象。',
    ),
    cause: text(
      'The manifest of the program has no such section; only a failure that follows directly makes the code matter.',
      '程序的清单没有该部分；只有紧接着出现失败时此代码才有意义。',
    ),
    nextSteps: [steps.readInnerCode, findProgram],
    classes: [],
    source: ACTIVATION_CONTEXTS,
  },
  {
    code: 14001,
    symbol: 'ERROR_SXS_CANT_GEN_ACTCTX',
    twin: [0xc0150002, 'STATUS_SXS_CANT_GEN_ACTCTX'],
    meaning: text(
      'A program or DLL could not be loaded because an assembly its manifest asks for is missing or its manifest is wrong. When an installer of an update is started, the update fails with it.',
      '程序或 DLL 的清单要求的程序集缺失，或清单有误，因此无法加载。如果是更新中的安装程序，更新会随之失败。',
    ),
    cause: text(
      'A missing Visual C++ runtime or other shared assembly, or a damaged WinSxS folder.',
      '缺少 Visual C++ 运行库或其他共享程序集，或 WinSxS 文件夹损坏。',
    ),
    nextSteps: [...programStart, steps.restoreHealth],
    wrapper: true,
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14002,
    symbol: 'ERROR_SXS_INVALID_ACTCTXDATA_FORMAT',
    twin: [0xc0150003, 'STATUS_SXS_INVALID_ACTCTXDATA_FORMAT'],
    meaning: text(
      'The side-by-side data that Windows prepared for a process cannot be read, so the process cannot resolve its assemblies.',
      'Windows 为某进程准备的并行（SxS）数据无法读取，该进程无法解析其程序集。',
    ),
    cause: text(
      'Damaged memory of the process, or system files of different versions.',
      '进程内存损坏，或系统文件版本不一致。',
    ),
    nextSteps: [findProgram, steps.sfcScan, steps.memoryTest],
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14003,
    symbol: 'ERROR_SXS_ASSEMBLY_NOT_FOUND',
    twin: [0xc0150004, 'STATUS_SXS_ASSEMBLY_NOT_FOUND'],
    meaning: text(
      'A component that a package or manifest refers to is not in the component store. The record before it usually names it.',
      '程序包或清单引用的组件不在组件存储中。前一条记录通常会给出其名称。',
    ),
    cause: text(
      'A package that was removed or installed only in part, often a language pack, or a manifest that was deleted.',
      '程序包被删除或只安装了一部分（常见于语言包），或清单被删除。',
    ),
    nextSteps: [readIdentity, reinstallPackage, steps.restoreHealth, steps.restoreHealthFromSource],
    classes: ['csi.assembly.missing', 'csi.manifest.missing', 'cbs.language-pack.mismatch'],
    source: FIX_ERRORS,
  },
  {
    code: 14004,
    symbol: 'ERROR_SXS_MANIFEST_FORMAT_ERROR',
    twin: [0xc0150005, 'STATUS_SXS_MANIFEST_FORMAT_ERROR'],
    meaning: text(
      'A manifest does not start with the assembly element and version it must have, so its component cannot be used.',
      '清单开头没有必需的 assembly 元素和版本信息，对应的组件无法使用。',
    ),
    cause: text(
      'The manifest file was overwritten or damaged, or is not a manifest at all.',
      '清单文件被覆盖或损坏，或根本不是清单。',
    ),
    nextSteps: manifestRepair,
    classes: ['csi.manifest.hash-mismatch'],
    source: MANIFESTS,
  },
  {
    code: 14005,
    symbol: 'ERROR_SXS_MANIFEST_PARSE_ERROR',
    twin: [0xc0150006, 'STATUS_SXS_MANIFEST_PARSE_ERROR'],
    meaning: text(
      'A manifest cannot be parsed as XML. The codes 14030 to 14073 in the records before it tell the exact defect.',
      '清单无法作为 XML 解析。此前记录中的 14030 到 14073 代码说明具体的缺陷。',
    ),
    cause: text(
      'A damaged file under WinSxS\\Manifests, or a program with a wrong manifest of its own.',
      'WinSxS\\Manifests 下的文件损坏，或程序自带的清单有误。',
    ),
    nextSteps: manifestRepair,
    wrapper: true,
    classes: ['csi.manifest.hash-mismatch'],
    source: MANIFESTS,
  },
  {
    code: 14006,
    symbol: 'ERROR_SXS_ACTIVATION_CONTEXT_DISABLED',
    twin: [0xc0150007, 'STATUS_SXS_ACTIVATION_CONTEXT_DISABLED'],
    meaning: text(
      'A program tried to use a side-by-side context that had been switched off, so the versions it wants are not chosen.',
      '程序试图使用已被停用的并行（SxS）上下文，无法选用它需要的版本。',
    ),
    cause: contextCause,
    nextSteps: programFault,
    classes: [],
    source: ACTIVATION_CONTEXTS,
  },
  {
    code: 14007,
    symbol: 'ERROR_SXS_KEY_NOT_FOUND',
    twin: [0xc0150008, 'STATUS_SXS_KEY_NOT_FOUND'],
    meaning: text(
      'A look-up of a DLL, class or setting in the active side-by-side data had no hit; Windows then goes on with the default search. Usually no failure.',
      '在当前并行（SxS）数据中没有找到要查的 DLL、类或设置，Windows 会继续按默认方式查找。通常不是失败。',
    ),
    cause: text(
      'The name is not redirected by any manifest of the process.',
      '该名称没有被进程的任何清单重定向。',
    ),
    nextSteps: [steps.readInnerCode, findProgram],
    classes: [],
    source: ACTIVATION_CONTEXTS,
  },
  {
    code: 14008,
    symbol: 'ERROR_SXS_VERSION_CONFLICT',
    twin: [0xc0150009, 'STATUS_SXS_VERSION_CONFLICT'],
    meaning: text(
      'A program needs a version of a shared component while another version is already loaded in the same process.',
      '程序需要某个共享组件的一个版本，但同一进程中已加载了另一个版本。',
    ),
    cause: text(
      'Plug-ins or libraries of one program that were built for different versions.',
      '同一程序的插件或库是针对不同版本生成的。',
    ),
    nextSteps: programStart,
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14009,
    symbol: 'ERROR_SXS_WRONG_SECTION_TYPE',
    twin: [0xc015000a, 'STATUS_SXS_WRONG_SECTION_TYPE'],
    meaning: text(
      'A program queried one kind of side-by-side entry with the function for another kind; the answer is refused.',
      '程序用查询另一类条目的函数查询并行（SxS）数据，请求被拒绝。',
    ),
    cause: contextCause,
    nextSteps: programFault,
    classes: [],
    source: ACTIVATION_CONTEXTS,
  },
  {
    code: 14010,
    symbol: 'ERROR_SXS_THREAD_QUERIES_DISABLED',
    twin: [0xc015000b, 'STATUS_SXS_THREAD_QUERIES_DISABLED'],
    meaning: text(
      'Windows ran so short of resources that it switched side-by-side look-ups off for a thread; programs may then load wrong versions or fail.',
      '系统资源严重不足，Windows 已对某个线程停用并行（SxS）查找，程序可能加载错误的版本或失败。',
    ),
    cause: text(
      'Too little memory or page file while the update was installed.',
      '安装更新时内存或页面文件不足。',
    ),
    nextSteps: [
      look(
        'Check commit charge and page file size at the time of the record.',
        '检查记录发生时的已提交内存和页面文件大小。',
      ),
      steps.restartAndRetry,
    ],
    classes: ['env.resources'],
    source: ERROR_LIST,
  },
  {
    code: 14011,
    symbol: 'ERROR_SXS_PROCESS_DEFAULT_ALREADY_SET',
    twin: [0xc015000e, 'STATUS_SXS_PROCESS_DEFAULT_ALREADY_SET'],
    meaning: text(
      'A program tried to set the default side-by-side context of its process twice; the first one stays in force.',
      '程序两次设置其进程的默认并行（SxS）上下文，第一次的设置仍然有效。',
    ),
    cause: contextCause,
    nextSteps: programFault,
    classes: [],
    source: ACTIVATION_CONTEXTS,
  },
  {
    code: 14012,
    symbol: 'ERROR_SXS_UNKNOWN_ENCODING_GROUP',
    meaning: text(
      'A manifest or identity is stored with an encoding group that this servicing stack does not know.',
      '清单或标识使用了此服务堆栈不认识的编码组。',
    ),
    cause: text(
      'Data written by a newer version, or a damaged file or hive.',
      '数据由更新的版本写入，或文件、配置单元损坏。',
    ),
    nextSteps: [steps.installLatestSsu, openManifest, steps.restoreHealth],
    classes: ['csi.manifest.hash-mismatch'],
    source: ERROR_LIST,
  },
  {
    code: 14013,
    symbol: 'ERROR_SXS_UNKNOWN_ENCODING',
    meaning: text(
      'A manifest or identity asks for a character encoding that Windows does not know, so it cannot be read.',
      '清单或标识要求使用 Windows 不认识的字符编码，无法读取。',
    ),
    cause: text('A damaged or wrongly written manifest.', '清单损坏或编写有误。'),
    nextSteps: manifestRepair,
    classes: ['csi.manifest.hash-mismatch'],
    source: ERROR_LIST,
  },
  {
    code: 14014,
    symbol: 'ERROR_SXS_INVALID_XML_NAMESPACE_URI',
    meaning: text(
      'A manifest names an XML namespace that is not a valid URI; the component it describes is not accepted.',
      '清单中的 XML 命名空间不是有效的 URI，其描述的组件不被接受。',
    ),
    cause: text('A damaged or wrongly written manifest.', '清单损坏或编写有误。'),
    nextSteps: manifestRepair,
    classes: ['csi.manifest.hash-mismatch'],
    source: MANIFESTS,
  },
  {
    code: 14015,
    symbol: 'ERROR_SXS_ROOT_MANIFEST_DEPENDENCY_NOT_INSTALLED',
    meaning: text(
      'The manifest of the program itself asks for an assembly that is not installed, so the program does not start.',
      '程序自身的清单要求的程序集没有安装，程序无法启动。',
    ),
    cause: text(
      'The runtime the program was built with is missing, or was removed with another product.',
      '缺少生成该程序时所用的运行库，或运行库随其他产品被卸载。',
    ),
    nextSteps: programStart,
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14016,
    symbol: 'ERROR_SXS_LEAF_MANIFEST_DEPENDENCY_NOT_INSTALLED',
    meaning: text(
      'An assembly that a program uses asks in turn for another assembly that is not installed.',
      '程序所用的程序集又要求另一个程序集，而后者没有安装。',
    ),
    cause: text(
      'A runtime that was installed in part or whose newer version was removed.',
      '运行库安装不完整，或其较新的版本被卸载。',
    ),
    nextSteps: programStart,
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14017,
    symbol: 'ERROR_SXS_INVALID_ASSEMBLY_IDENTITY_ATTRIBUTE',
    meaning: text(
      'The identity in a manifest has an attribute with an unusable value, so the component cannot be told apart from others.',
      '清单内的标识中有属性值无效，无法据此识别该组件。',
    ),
    cause: text(
      'A damaged manifest, or one written by hand with an error.',
      '清单损坏，或手工编写时有错误。',
    ),
    nextSteps: manifestRepair,
    classes: ['csi.manifest.hash-mismatch'],
    source: MANIFESTS,
  },
  {
    code: 14018,
    symbol: 'ERROR_SXS_MANIFEST_MISSING_REQUIRED_DEFAULT_NAMESPACE',
    meaning: text(
      'The assembly element of a manifest lacks its default namespace, so Windows does not treat the file as a manifest.',
      '清单的 assembly 元素缺少默认命名空间，Windows 不将该文件视为清单。',
    ),
    cause: text('A damaged or wrongly written manifest.', '清单损坏或编写有误。'),
    nextSteps: manifestRepair,
    classes: ['csi.manifest.hash-mismatch'],
    source: MANIFESTS,
  },
  {
    code: 14019,
    symbol: 'ERROR_SXS_MANIFEST_INVALID_REQUIRED_DEFAULT_NAMESPACE',
    meaning: text(
      'The assembly element of a manifest has a default namespace that is not the expected one, so the manifest is rejected.',
      '清单的 assembly 元素的默认命名空间与要求的不符，清单被拒绝。',
    ),
    cause: text(
      'A damaged manifest, or a file of another kind with the ending .manifest.',
      '清单损坏，或扩展名为 .manifest 的其他类型文件。',
    ),
    nextSteps: manifestRepair,
    classes: ['csi.manifest.hash-mismatch'],
    source: MANIFESTS,
  },
  {
    code: 14020,
    symbol: 'ERROR_SXS_PRIVATE_MANIFEST_CROSS_PATH_WITH_REPARSE_POINT',
    meaning: text(
      'While looking for a private assembly Windows met a junction or link in the path that it does not follow, so the program does not start.',
      '查找私有程序集时，路径中有 Windows 不会跟随的联接或链接，因此程序无法启动。',
    ),
    cause: text(
      'The program folder, or a folder above it, was moved and replaced by a junction.',
      '程序文件夹或其上级文件夹被移动，并以联接代替。',
    ),
    nextSteps: [
      look('List the links along the path: `dir /AL <folder>`.', '列出路径上的链接：`dir /AL <文件夹>`。'),
      change('Install the program in a real folder.', '将程序安装到真实的文件夹中。'),
    ],
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14021,
    symbol: 'ERROR_SXS_DUPLICATE_DLL_NAME',
    meaning: text(
      'Two assemblies that a program uses bring a DLL of the same name; Windows cannot decide and refuses the context.',
      '程序使用的两个程序集包含同名的 DLL，Windows 无法取舍，拒绝建立上下文。',
    ),
    cause: duplicateCause,
    nextSteps: programStart,
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14022,
    symbol: 'ERROR_SXS_DUPLICATE_WINDOWCLASS_NAME',
    meaning: text(
      'Two assemblies that a program uses define a window class of the same name; the program’s context is refused.',
      '程序使用的两个程序集定义了同名的窗口类，拒绝建立上下文。',
    ),
    cause: duplicateCause,
    nextSteps: programStart,
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14023,
    symbol: 'ERROR_SXS_DUPLICATE_CLSID',
    meaning: text(
      'Two assemblies that a program uses register the same COM class; the program’s context is refused.',
      '程序使用的两个程序集注册了相同的 COM 类，拒绝建立上下文。',
    ),
    cause: duplicateCause,
    nextSteps: programStart,
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14024,
    symbol: 'ERROR_SXS_DUPLICATE_IID',
    meaning: text(
      'Two assemblies that a program uses bring a proxy for the same COM interface; the program’s context is refused.',
      '程序使用的两个程序集为同一 COM 接口提供了代理，拒绝建立上下文。',
    ),
    cause: duplicateCause,
    nextSteps: programStart,
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14025,
    symbol: 'ERROR_SXS_DUPLICATE_TLBID',
    meaning: text(
      'Two assemblies that a program uses bring the same COM type library; the program’s context is refused.',
      '程序使用的两个程序集包含相同的 COM 类型库，拒绝建立上下文。',
    ),
    cause: duplicateCause,
    nextSteps: programStart,
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14026,
    symbol: 'ERROR_SXS_DUPLICATE_PROGID',
    meaning: text(
      'Two assemblies that a program uses register the same COM program name (ProgID); the program’s context is refused.',
      '程序使用的两个程序集注册了相同的 COM 程序标识（ProgID），拒绝建立上下文。',
    ),
    cause: duplicateCause,
    nextSteps: programStart,
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14027,
    symbol: 'ERROR_SXS_DUPLICATE_ASSEMBLY_NAME',
    meaning: text(
      'The manifests of a program lead to two versions of one and the same assembly, which is not allowed.',
      '程序的清单引用了同一程序集的两个版本，这是不允许的。',
    ),
    cause: text(
      'Parts of the program were built for different versions of a runtime.',
      '程序的各部分针对同一运行库的不同版本生成。',
    ),
    nextSteps: programStart,
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14028,
    symbol: 'ERROR_SXS_FILE_HASH_MISMATCH',
    twin: [0xc015001b, 'STATUS_SXS_FILE_HASH_MISMATCH'],
    meaning: text(
      'A stored file, or a manifest, does not have the hash that the store has recorded for it: its content was changed or damaged.',
      '组件存储中的文件或清单与记录的哈希值不一致：内容被更改或损坏。',
    ),
    cause: text(
      'Disk or memory errors, software that replaced system files, or an interrupted earlier update.',
      '磁盘或内存错误、替换系统文件的软件，或之前被中断的更新。',
    ),
    nextSteps: [
      look(
        'Take file, component and both hashes from the record; many unrelated files point at the disk.',
        '从记录中取得文件、组件和两个哈希值；如果涉及许多无关的文件，说明磁盘有问题。',
      ),
      steps.restoreHealth,
      steps.restoreHealthFromSource,
      steps.diskHealth,
    ],
    classes: ['csi.payload.hash-mismatch', 'csi.manifest.hash-mismatch'],
    source: FIX_ERRORS,
  },
  {
    code: 14029,
    symbol: 'ERROR_SXS_POLICY_PARSE_ERROR',
    meaning: text(
      'A policy file that redirects an assembly to another version cannot be parsed, so the redirection is not applied.',
      '将程序集重定向到其他版本的策略文件无法解析，因此重定向没有生效。',
    ),
    cause: text('A damaged file in the policy part of the component store.', '组件存储中的策略文件损坏。'),
    nextSteps: manifestRepair,
    classes: ['csi.manifest.hash-mismatch'],
    source: ERROR_LIST,
  },
  ...xmlDefects(),
  {
    code: 14074,
    symbol: 'ERROR_SXS_PROTECTION_RECOVERY_FAILED',
    meaning: text(
      'Windows found a protected assembly damaged and could not restore it from any copy.',
      'Windows 发现受保护的程序集已损坏，但无法从任何副本恢复。',
    ),
    cause: text(
      'All copies are damaged, or the source for the repair is not reachable.',
      '所有副本都已损坏，或修复所需的源无法访问。',
    ),
    nextSteps: storeRepair,
    classes: ['csi.payload.hash-mismatch', 'cbs.source.missing'],
    source: ERROR_LIST,
  },
  {
    code: 14075,
    symbol: 'ERROR_SXS_PROTECTION_PUBLIC_KEY_TOO_SHORT',
    meaning: text(
      'An assembly is signed with a key shorter than Windows accepts, so it is not installed.',
      '程序集的签名密钥长度低于 Windows 的要求，因此不予安装。',
    ),
    cause: text('An old or wrongly signed package.', '程序包过旧或签名有误。'),
    nextSteps: [
      look(
        'Check the signature of the package and ask its publisher for a newly signed one.',
        '检查程序包的签名，并向发布者索取重新签名的版本。',
      ),
      steps.installFromCatalog,
    ],
    classes: ['trust.package-signature'],
    source: ERROR_LIST,
  },
  {
    code: 14076,
    symbol: 'ERROR_SXS_PROTECTION_CATALOG_NOT_VALID',
    meaning: text(
      'The catalog that vouches for an assembly is invalid or does not fit its manifest, so the assembly is not trusted.',
      '为程序集提供证明的安全编录无效或与其清单不符，该程序集不受信任。',
    ),
    cause: text(
      'A damaged .cat file, or a manifest that was changed after signing.',
      '.cat 文件损坏，或清单在签名之后被更改。',
    ),
    nextSteps: storeRepair,
    classes: ['cbs.catalog.missing-or-corrupt', 'trust.package-signature'],
    source: ERROR_LIST,
  },
  {
    code: 14077,
    symbol: 'ERROR_SXS_UNTRANSLATABLE_HRESULT',
    meaning: text(
      'The side-by-side code received an error it cannot express as a Win32 code; the real code stands in the records before.',
      'SxS 代码收到无法用 Win32 代码表示的错误；真正的代码在此前的记录中。',
    ),
    cause: text(
      'Another layer (XML parser, trust check, COM) failed.',
      '其他层（XML 解析器、信任检查、COM）失败。',
    ),
    nextSteps: [steps.readInnerCode, steps.collectCbsLog],
    wrapper: true,
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14078,
    symbol: 'ERROR_SXS_PROTECTION_CATALOG_FILE_MISSING',
    meaning: text(
      'The catalog that vouches for an assembly is not in the store, so its manifest cannot be verified.',
      '组件存储中缺少为程序集提供证明的安全编录，无法验证其清单。',
    ),
    cause: text(
      'The .cat file was deleted, or a package was installed only in part.',
      '.cat 文件被删除，或程序包只安装了一部分。',
    ),
    nextSteps: storeRepair,
    classes: ['cbs.catalog.missing-or-corrupt'],
    source: ERROR_LIST,
  },
  {
    code: 14079,
    symbol: 'ERROR_SXS_MISSING_ASSEMBLY_IDENTITY_ATTRIBUTE',
    meaning: text(
      'An identity lacks an attribute that must be there in this place, for example version or processor architecture.',
      '标识缺少此处必需的属性，例如版本或处理器体系结构。',
    ),
    cause: identityCause,
    nextSteps: identityRepair,
    classes: ['csi.component-value.corrupt'],
    source: ERROR_LIST,
  },
  {
    code: 14080,
    symbol: 'ERROR_SXS_INVALID_ASSEMBLY_IDENTITY_ATTRIBUTE_NAME',
    meaning: text(
      'The name of an identity attribute contains characters that XML does not allow; the identity is not accepted.',
      '标识的某个属性名含有 XML 不允许的字符，该标识不被接受。',
    ),
    cause: identityCause,
    nextSteps: identityRepair,
    classes: ['csi.component-value.corrupt'],
    source: ERROR_LIST,
  },
  {
    code: 14081,
    symbol: 'ERROR_SXS_ASSEMBLY_MISSING',
    twin: [0xc015000c, 'STATUS_SXS_ASSEMBLY_MISSING'],
    meaning: text(
      'A package refers to a component that the store should have and does not, so CBS cannot resolve the package and the installation stops.',
      '程序包引用的组件应在组件存储中却不存在，CBS 无法解析该程序包，安装停止。',
    ),
    cause: text(
      'An earlier update, feature or language pack was removed or installed in part; sometimes a damaged COMPONENTS hive.',
      '较早的更新、功能或语言包被删除或只安装了一部分；有时是 COMPONENTS 配置单元损坏。',
    ),
    nextSteps: [
      look(
        'Find `Failed to pin deployment` or the CSI record before it: it names the package and its version.',
        '查找 `Failed to pin deployment` 或之前的 CSI 记录：其中有程序包及其版本。',
      ),
      steps.restoreHealth,
      reinstallPackage,
      steps.inPlaceUpgrade,
    ],
    classes: [
      'csi.assembly.missing',
      'csi.manifest.missing',
      'csi.component-value.corrupt',
      'cbs.language-pack.mismatch',
    ],
    source: FIX_ERRORS,
  },
  {
    code: 14082,
    symbol: 'ERROR_SXS_CORRUPT_ACTIVATION_STACK',
    twin: [0xc0150014, 'STATUS_SXS_CORRUPT_ACTIVATION_STACK'],
    meaning: text(
      'The list of active side-by-side contexts of a thread is damaged in memory; the process cannot go on safely.',
      '某线程的活动并行（SxS）上下文列表在内存中已损坏，进程无法安全地继续运行。',
    ),
    cause: contextCause,
    nextSteps: [findProgram, updateProgram, steps.memoryTest],
    classes: ['env.service-or-rpc'],
    source: ERROR_LIST,
  },
  {
    code: 14083,
    symbol: 'ERROR_SXS_CORRUPTION',
    twin: [0xc0150015, 'STATUS_SXS_CORRUPTION'],
    meaning: text(
      'The side-by-side data of a process or thread is damaged in memory. It does not say that the component store is damaged.',
      '某进程或线程的并行（SxS）数据在内存中已损坏。这并不表示组件存储损坏。',
    ),
    cause: contextCause,
    nextSteps: [findProgram, updateProgram, steps.memoryTest],
    classes: ['env.service-or-rpc'],
    source: ERROR_LIST,
  },
  {
    code: 14084,
    symbol: 'ERROR_SXS_EARLY_DEACTIVATION',
    twin: [0xc015000f, 'STATUS_SXS_EARLY_DEACTIVATION'],
    meaning: text(
      'A program released its side-by-side contexts in the wrong order; often the last sign before the process ends.',
      '程序以错误的顺序释放并行（SxS）上下文，往往是进程退出前的最后迹象。',
    ),
    cause: contextCause,
    nextSteps: programFault,
    classes: ['env.service-or-rpc'],
    source: ACTIVATION_CONTEXTS,
  },
  {
    code: 14085,
    symbol: 'ERROR_SXS_INVALID_DEACTIVATION',
    twin: [0xc0150010, 'STATUS_SXS_INVALID_DEACTIVATION'],
    meaning: text(
      'A thread released a side-by-side context that it had not activated.',
      '线程释放了并非由它激活的并行（SxS）上下文。',
    ),
    cause: contextCause,
    nextSteps: programFault,
    classes: ['env.service-or-rpc'],
    source: ACTIVATION_CONTEXTS,
  },
  {
    code: 14086,
    symbol: 'ERROR_SXS_MULTIPLE_DEACTIVATION',
    twin: [0xc0150011, 'STATUS_SXS_MULTIPLE_DEACTIVATION'],
    meaning: text(
      'A side-by-side context was released a second time.',
      '同一个并行（SxS）上下文被释放了两次。',
    ),
    cause: contextCause,
    nextSteps: programFault,
    classes: ['env.service-or-rpc'],
    source: ACTIVATION_CONTEXTS,
  },
  {
    code: 14087,
    symbol: 'ERROR_SXS_PROCESS_TERMINATION_REQUESTED',
    twin: [0xc0150013, 'STATUS_SXS_PROCESS_TERMINATION_REQUESTED'],
    meaning: text(
      'The side-by-side support asked to end the process because it could not guarantee that the right components are used.',
      '并行（SxS）支持无法保证使用正确的组件，因此要求结束该进程。',
    ),
    cause: contextCause,
    nextSteps: [findProgram, sideBySideEvents, updateProgram],
    classes: ['env.service-or-rpc'],
    source: ERROR_LIST,
  },
  {
    code: 14088,
    symbol: 'ERROR_SXS_RELEASE_ACTIVATION_CONTEXT',
    twin: [0x4015000d, 'STATUS_SXS_RELEASE_ACTIVATION_CONTEXT'],
    meaning: text(
      'Internal notice that a kernel component gives back a side-by-side context; informational, not a failure.',
      '内核组件归还并行（SxS）上下文的内部通知；仅供参考，不是失败。',
    ),
    cause: text('Normal clean-up when a program or thread ends.', '程序或线程结束时的正常清理。'),
    nextSteps: [
      look(
        'Nothing has to be done; look for another record if something failed.',
        '无需处理；如果有失败，请查找其他记录。',
      ),
      steps.readInnerCode,
    ],
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14089,
    symbol: 'ERROR_SXS_SYSTEM_DEFAULT_ACTIVATION_CONTEXT_EMPTY',
    twin: [0xc0150012, 'STATUS_SXS_SYSTEM_DEFAULT_ACTIVATION_CONTEXT_EMPTY'],
    meaning: text(
      'Windows could not build the side-by-side context of the default system assembly, so programs may start with wrong controls or not at all.',
      'Windows 无法为系统默认程序集建立并行（SxS）上下文，程序可能使用错误的控件或无法启动。',
    ),
    cause: text('Damaged default manifests in the component store.', '组件存储中的默认清单损坏。'),
    nextSteps: [sideBySideEvents, steps.restoreHealth],
    classes: ['csi.manifest.hash-mismatch'],
    source: ERROR_LIST,
  },
  {
    code: 14090,
    symbol: 'ERROR_SXS_INVALID_IDENTITY_ATTRIBUTE_VALUE',
    twin: [0xc0150016, 'STATUS_SXS_INVALID_IDENTITY_ATTRIBUTE_VALUE'],
    meaning: text(
      'A component identity in the store contains a value that cannot be right (version, architecture, language, key), so the store cannot be read at that point.',
      '组件存储中的某个组件标识含有不可能正确的值（版本、体系结构、语言、密钥），存储在此处无法读取。',
    ),
    cause: identityCause,
    nextSteps: identityRepair,
    classes: ['csi.component-value.corrupt', 'csi.manifest.hash-mismatch'],
    source: FIX_ERRORS,
  },
  {
    code: 14091,
    symbol: 'ERROR_SXS_INVALID_IDENTITY_ATTRIBUTE_NAME',
    twin: [0xc0150017, 'STATUS_SXS_INVALID_IDENTITY_ATTRIBUTE_NAME'],
    meaning: text(
      'A component identity in the store contains an attribute name that does not exist, so the identity cannot be read.',
      '组件存储中的某个组件标识含有不存在的属性名，无法读取该标识。',
    ),
    cause: identityCause,
    nextSteps: identityRepair,
    classes: ['csi.component-value.corrupt', 'csi.manifest.hash-mismatch'],
    source: FIX_ERRORS,
  },
  {
    code: 14092,
    symbol: 'ERROR_SXS_IDENTITY_DUPLICATE_ATTRIBUTE',
    twin: [0xc0150018, 'STATUS_SXS_IDENTITY_DUPLICATE_ATTRIBUTE'],
    meaning: text(
      'A component identity states the same attribute twice, so it does not designate one component any more.',
      '组件标识中同一属性出现两次，不再能唯一指定组件。',
    ),
    cause: identityCause,
    nextSteps: identityRepair,
    classes: ['csi.component-value.corrupt'],
    source: ERROR_LIST,
  },
  {
    code: 14093,
    symbol: 'ERROR_SXS_IDENTITY_PARSE_ERROR',
    twin: [0xc0150019, 'STATUS_SXS_IDENTITY_PARSE_ERROR'],
    meaning: text(
      'An identity string in the component store cannot be taken apart (stray comma, missing name or value); updates that touch it fail.',
      '组件存储中的标识字符串无法解析（多余的逗号、缺少名称或值），涉及它的更新都会失败。',
    ),
    cause: identityCause,
    nextSteps: identityRepair,
    classes: ['csi.component-value.corrupt', 'csi.manifest.hash-mismatch'],
    source: FIX_ERRORS,
  },
  {
    code: 14094,
    symbol: 'ERROR_MALFORMED_SUBSTITUTION_STRING',
    meaning: text(
      'A manifest contains a placeholder for localised text that is written wrongly ($ without parentheses), so the setting it belongs to cannot be installed.',
      '清单中本地化文本的占位符写法有误（$ 后没有括号），所属的设置无法安装。',
    ),
    cause: text('A damaged manifest or a faulty package.', '清单损坏或程序包有缺陷。'),
    nextSteps: manifestRepair,
    classes: ['csi.manifest.hash-mismatch'],
    source: ERROR_LIST,
  },
  {
    code: 14095,
    symbol: 'ERROR_SXS_INCORRECT_PUBLIC_KEY_TOKEN',
    meaning: text(
      'The public key token in an identity does not belong to the public key given for the same assembly, so it is not trusted.',
      '标识中的公钥标记与同一程序集的公钥不符，因此不受信任。',
    ),
    cause: text(
      'A damaged manifest or identity, or an assembly that was signed anew.',
      '清单或标识损坏，或程序集被重新签名。',
    ),
    nextSteps: identityRepair,
    classes: ['csi.component-value.corrupt', 'csi.manifest.hash-mismatch'],
    source: ERROR_LIST,
  },
  {
    code: 14096,
    symbol: 'ERROR_UNMAPPED_SUBSTITUTION_STRING',
    meaning: text(
      'A manifest uses a placeholder (for a path or localised text) for which there is no value on this system, so the setting cannot be installed.',
      '清单使用的占位符（路径或本地化文本）在此系统上没有对应的值，设置无法安装。',
    ),
    cause: text(
      'Language resources of the component are missing, or a damaged manifest.',
      '组件的语言资源缺失，或清单损坏。',
    ),
    nextSteps: [readIdentity, reinstallPackage, steps.restoreHealth],
    classes: ['csi.manifest.hash-mismatch', 'cbs.language-pack.mismatch'],
    source: ERROR_LIST,
  },
  {
    code: 14097,
    symbol: 'ERROR_SXS_ASSEMBLY_NOT_LOCKED',
    meaning: text(
      'The stack asked for data of a component before it had locked it against removal; an internal order was broken.',
      '服务堆栈在锁定组件（防止其被删除）之前就请求其数据，违反了内部顺序。',
    ),
    cause: text(
      'A fault in the servicing stack or its client, or a clean-up that ran at the same time.',
      '服务堆栈或其客户端的缺陷，或同时运行了清理操作。',
    ),
    nextSteps: [steps.restartAndRetry, steps.installLatestSsu, steps.collectCbsLog],
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14098,
    symbol: 'ERROR_SXS_COMPONENT_STORE_CORRUPT',
    twin: [0xc015001a, 'STATUS_SXS_COMPONENT_STORE_CORRUPT'],
    meaning: text(
      'The component store contradicts itself: a file, manifest or registry value is missing or not what the store says. The record before tells which one; the code alone does not.',
      '组件存储自相矛盾：文件、清单或注册表值缺失，或与存储的记录不符。具体对象在前一条记录中，仅凭此代码无法得知。',
    ),
    cause: text(
      'Interrupted updates, disk or memory errors, and clean-up tools; file system damage produces the same code.',
      '更新被中断、磁盘或内存错误以及清理工具；文件系统损坏也会产生相同的代码。',
    ),
    nextSteps: [
      look(
        'Find the first `mark store corrupt`, hash or missing-file record; if it carries a file system NTSTATUS, check the disk before anything else.',
        '找到第一条 `mark store corrupt`、哈希值或文件缺失的记录；如果其中有文件系统的 NTSTATUS，应先检查磁盘。',
      ),
      steps.restoreHealth,
      steps.restoreHealthFromSource,
      steps.inPlaceUpgrade,
    ],
    wrapper: true,
    classes: [
      'csi.payload.hash-mismatch',
      'csi.manifest.hash-mismatch',
      'csi.payload.missing',
      'csi.manifest.missing',
      'csi.component-value.corrupt',
      'up.optional-component',
    ],
    source: FIX_ERRORS,
  },
  {
    code: 14099,
    symbol: 'ERROR_ADVANCED_INSTALLER_FAILED',
    twin: [0xc0150020, 'STATUS_ADVANCED_INSTALLER_FAILED'],
    meaning: text(
      'An advanced installer (for example boot files, services, tasks, .NET, network) failed while a component was installed; the update is rolled back.',
      '安装组件时某个高级安装程序（例如启动文件、服务、计划任务、.NET、网络）失败，更新被回滚。',
    ),
    cause: text(
      'The inner code of that installer; it stands a few records above.',
      '该安装程序的内层代码，位于此前几条记录中。',
    ),
    nextSteps: [findInstaller, steps.liftSecuritySoftware, steps.retryUpdate],
    wrapper: true,
    classes: ['txn.rollback.advanced-installer', 'ai.dotnet'],
    source: COMMON_ERRORS,
  },
  {
    code: 14100,
    symbol: 'ERROR_XML_ENCODING_MISMATCH',
    twin: [0xc0150021, 'STATUS_XML_ENCODING_MISMATCH'],
    meaning: text(
      'A manifest declares one character encoding and is stored in another, so it is not read.',
      '清单声明的字符编码与实际使用的编码不一致，因此不予读取。',
    ),
    cause: text(
      'The file was opened and saved again with an editor or a script, or is damaged.',
      '文件被编辑器或脚本重新保存过，或已损坏。',
    ),
    nextSteps: manifestRepair,
    classes: ['csi.manifest.hash-mismatch'],
    source: ERROR_LIST,
  },
  {
    code: 14101,
    symbol: 'ERROR_SXS_MANIFEST_IDENTITY_SAME_BUT_CONTENTS_DIFFERENT',
    twin: [0xc015001c, 'STATUS_SXS_MANIFEST_IDENTITY_SAME_BUT_CONTENTS_DIFFERENT'],
    meaning: text(
      'The package brings a manifest whose identity the store has already, but the content differs; one of the two is not genuine.',
      '程序包中的清单与组件存储中已有清单的标识相同但内容不同，其中之一不是原始内容。',
    ),
    cause: text(
      'The stored manifest is damaged or was changed, or a test or private build is installed.',
      '存储中的清单损坏或被更改，或安装了测试版、私有版本。',
    ),
    nextSteps: storeRepair,
    classes: ['csi.manifest.hash-mismatch'],
    source: ERROR_LIST,
  },
  {
    code: 14102,
    symbol: 'ERROR_SXS_IDENTITIES_DIFFERENT',
    twin: [0xc015001d, 'STATUS_SXS_IDENTITIES_DIFFERENT'],
    meaning: text(
      'The identity inside a manifest is not the one under which the store keeps it, so the component cannot be used.',
      '清单内部的标识与组件存储登记的标识不同，该组件无法使用。',
    ),
    cause: text(
      'A manifest was copied under a wrong name, or the COMPONENTS hive is damaged.',
      '清单以错误的名称复制，或 COMPONENTS 配置单元损坏。',
    ),
    nextSteps: [compareIdentity, steps.restoreHealth, steps.restoreHealthFromSource, steps.memoryTest],
    classes: ['csi.component-value.corrupt', 'csi.manifest.hash-mismatch'],
    source: ERROR_LIST,
  },
  {
    code: 14103,
    symbol: 'ERROR_SXS_ASSEMBLY_IS_NOT_A_DEPLOYMENT',
    twin: [0xc015001e, 'STATUS_SXS_ASSEMBLY_IS_NOT_A_DEPLOYMENT'],
    meaning: text(
      'The stack was told to install a component as a top-level deployment, but its manifest does not declare it as one.',
      '要求服务堆栈将某组件作为顶层部署安装，但其清单没有这样声明。',
    ),
    cause: text(
      'A damaged or exchanged manifest, or a faulty package.',
      '清单损坏或被调换，或程序包有缺陷。',
    ),
    nextSteps: [readIdentity, steps.restoreHealth, steps.installFromCatalog],
    classes: ['csi.manifest.hash-mismatch', 'cbs.package.invalid'],
    source: ERROR_LIST,
  },
  {
    code: 14104,
    symbol: 'ERROR_SXS_FILE_NOT_PART_OF_ASSEMBLY',
    twin: [0xc015001f, 'STATUS_SXS_FILE_NOT_PART_OF_ASSEMBLY'],
    meaning: text(
      'A file was requested from a component whose manifest does not list that file.',
      '请求的文件没有列在该组件的清单中。',
    ),
    cause: text(
      'Package and manifest are of different versions, or the manifest is damaged.',
      '程序包与清单版本不同，或清单损坏。',
    ),
    nextSteps: [readIdentity, steps.restoreHealth, steps.installFromCatalog],
    classes: ['csi.manifest.hash-mismatch', 'cbs.package.invalid'],
    source: ERROR_LIST,
  },
  {
    code: 14105,
    symbol: 'ERROR_SXS_MANIFEST_TOO_BIG',
    twin: [0xc0150022, 'STATUS_SXS_MANIFEST_TOO_BIG'],
    meaning: text(
      'A manifest is larger than the stack accepts, so it is not loaded.',
      '清单的大小超过服务堆栈允许的上限，因此没有加载。',
    ),
    cause: text(
      'A file that is not a manifest or was overwritten; seldom a faulty package.',
      '文件不是清单或被覆盖；很少是程序包的缺陷。',
    ),
    nextSteps: manifestRepair,
    classes: ['csi.manifest.hash-mismatch', 'cbs.package.invalid'],
    source: ERROR_LIST,
  },
  {
    code: 14106,
    symbol: 'ERROR_SXS_SETTING_NOT_REGISTERED',
    twin: [0xc0150023, 'STATUS_SXS_SETTING_NOT_REGISTERED'],
    meaning: text(
      'A configuration setting that a component or an answer file refers to is not registered on this system.',
      '组件或应答文件引用的配置设置没有在此系统上登记。',
    ),
    cause: text(
      'The component that defines the setting is not installed, or its registration is damaged.',
      '定义该设置的组件没有安装，或其登记信息损坏。',
    ),
    nextSteps: [readIdentity, reinstallPackage, steps.restoreHealth],
    classes: [],
    source: ERROR_LIST,
  },
  {
    code: 14107,
    symbol: 'ERROR_SXS_TRANSACTION_CLOSURE_INCOMPLETE',
    twin: [0xc0150024, 'STATUS_SXS_TRANSACTION_CLOSURE_INCOMPLETE'],
    meaning: text(
      'A component to be installed depends on another one that is neither in the store nor in the package; the transaction is refused.',
      '要安装的组件所依赖的另一组件既不在组件存储中，也不在程序包中，事务被拒绝。',
    ),
    cause: text(
      'An earlier update or the base package of the feature is missing, or components were torn out of the image.',
      '缺少较早的更新或功能的基础程序包，或组件被强行从映像中移除。',
    ),
    nextSteps: [
      look(
        'Take the missing identity from the record; its version tells which update has to be installed first.',
        '从记录中取得缺失的标识，其版本号说明需要先安装哪个更新。',
      ),
      steps.installFromCatalog,
      steps.restoreHealth,
      steps.inPlaceUpgrade,
    ],
    classes: ['csi.closure.incomplete'],
    source: FIX_ERRORS,
  },
  {
    code: 14108,
    symbol: 'ERROR_SMI_PRIMITIVE_INSTALLER_FAILED',
    twin: [0xc0150025, 'STATUS_SMI_PRIMITIVE_INSTALLER_FAILED'],
    meaning: text(
      'The installer that writes component settings (SMI) failed during setup or servicing; the inner code tells why.',
      '写入组件设置的安装程序（SMI）在安装或服务期间失败；原因由内层代码说明。',
    ),
    cause: text(
      'A registry key or settings store that cannot be written or is damaged.',
      '注册表项或设置存储无法写入或已损坏。',
    ),
    nextSteps: [findInstaller, steps.checkAcl, steps.restoreHealth],
    wrapper: true,
    classes: ['ai.generic-command', 'txn.rollback.advanced-installer'],
    source: ERROR_LIST,
  },
  {
    code: 14109,
    symbol: 'ERROR_GENERIC_COMMAND_FAILED',
    twin: [0xc0150026, 'STATUS_GENERIC_COMMAND_FAILED'],
    meaning: text(
      'A program that a component runs as part of its installation ended with a failure exit code; the update is rolled back.',
      '组件在安装过程中运行的程序以失败的退出代码结束，更新被回滚。',
    ),
    cause: text(
      'Whatever made that program fail; command line and exit code stand in the records before.',
      '由该程序失败的原因决定；命令行和退出代码在此前的记录中。',
    ),
    nextSteps: [
      look(
        'Take command line and exit code from the records and read that program’s own log.',
        '从记录中取得命令行和退出代码，并查看该程序自己的日志。',
      ),
      steps.liftSecuritySoftware,
      steps.retryUpdate,
    ],
    wrapper: true,
    classes: ['ai.generic-command', 'txn.rollback.advanced-installer'],
    source: ERROR_LIST,
  },
  {
    code: 14110,
    symbol: 'ERROR_SXS_FILE_HASH_MISSING',
    twin: [0xc0150027, 'STATUS_SXS_FILE_HASH_MISSING'],
    meaning: text(
      'A manifest lists a file without the hash that is needed to verify it, so the file is not trusted.',
      '清单列出了某个文件，但没有验证所需的哈希值，该文件不受信任。',
    ),
    cause: text('A damaged manifest, or a package that was built wrongly.', '清单损坏，或程序包制作有误。'),
    nextSteps: manifestRepair,
    classes: ['csi.manifest.hash-mismatch', 'cbs.package.invalid'],
    source: ERROR_LIST,
  },
  {
    code: 14111,
    symbol: 'ERROR_SXS_DUPLICATE_ACTIVATABLE_CLASS',
    meaning: text(
      'The manifests of a program register the same Windows Runtime class twice, so its context is refused.',
      '程序的清单两次注册了相同的 Windows 运行时类，拒绝建立上下文。',
    ),
    cause: duplicateCause,
    nextSteps: programStart,
    classes: [],
    source: 'winerror.h',
  },
];

/** Explanations of the side-by-side codes: the Win32 numbers first, then their NTSTATUS twins, each in numeric order. */
export const sxsKnowledge: readonly CodeKnowledge[] = [
  ...entries.map(({ twin: _, ...knowledge }) => knowledge),
  ...entries
    .flatMap(({ twin, ...knowledge }) => (twin ? [{ ...knowledge, code: twin[0], symbol: twin[1] }] : []))
    .sort((a, b) => (a.code >>> 0) - (b.code >>> 0)),
];

function text(en: string, zh: string): Localized {
  return { en, zh };
}

/** The 44 parser codes 14030-14073 share cause and steps; each row names the defect that the parser met. */
function xmlDefects(): readonly CodeKnowledge[] {
  const defects: readonly (readonly [code: number, name: string, en: string, zh: string])[] = [
    [14030, 'MISSINGQUOTE', 'a value has no opening quote', '某个值缺少起始引号'],
    [14031, 'COMMENTSYNTAX', 'a comment is written wrongly', '注释的写法有误'],
    [
      14032,
      'BADSTARTNAMECHAR',
      'a name begins with a character that is not allowed',
      '某个名称以不允许的字符开头',
    ],
    [14033, 'BADNAMECHAR', 'a name contains a character that is not allowed', '某个名称含有不允许的字符'],
    [14034, 'BADCHARINSTRING', 'a value contains a character that is not allowed', '某个值含有不允许的字符'],
    [14035, 'XMLDECLSYNTAX', 'the XML declaration has wrong syntax', 'XML 声明的语法有误'],
    [14036, 'BADCHARDATA', 'the text contains a character that is not allowed', '文本内容含有不允许的字符'],
    [
      14037,
      'MISSINGWHITESPACE',
      'a blank that must separate two parts is missing',
      '两部分之间缺少必需的空格',
    ],
    [14038, 'EXPECTINGTAGEND', 'a tag lacks its closing “>”', '某个标记缺少结尾的“>”'],
    [14039, 'MISSINGSEMICOLON', 'a character reference lacks its semicolon', '字符引用缺少分号'],
    [14040, 'UNBALANCEDPAREN', 'parentheses do not pair up', '括号不成对'],
    [14041, 'INTERNALERROR', 'the parser failed internally', '解析器内部出错'],
    [14042, 'UNEXPECTED_WHITESPACE', 'a blank stands where none may be', '不允许有空格的位置出现了空格'],
    [14043, 'INCOMPLETE_ENCODING', 'the file ends in the middle of a character', '文件在一个字符的中间结束'],
    [14044, 'MISSING_PAREN', 'a parenthesis is missing', '缺少括号'],
    [14045, 'EXPECTINGCLOSEQUOTE', 'a value has no closing quote', '某个值缺少结束引号'],
    [14046, 'MULTIPLE_COLONS', 'a name contains more than one colon', '某个名称含有多个冒号'],
    [
      14047,
      'INVALID_DECIMAL',
      'a decimal character reference contains another character',
      '十进制字符引用中含有其他字符',
    ],
    [
      14048,
      'INVALID_HEXIDECIMAL',
      'a hexadecimal character reference contains another character',
      '十六进制字符引用中含有其他字符',
    ],
    [
      14049,
      'INVALID_UNICODE',
      'a character reference names no valid Unicode character',
      '字符引用不是有效的 Unicode 字符',
    ],
    [
      14050,
      'WHITESPACEORQUESTIONMARK',
      'a blank or “?” is missing in an instruction',
      '处理指令中缺少空格或“?”',
    ],
    [14051, 'UNEXPECTEDENDTAG', 'an end tag stands where none is open', '出现了没有对应起始标记的结束标记'],
    [14052, 'UNCLOSEDTAG', 'elements are not closed at the end', '文件末尾仍有元素未关闭'],
    [14053, 'DUPLICATEATTRIBUTE', 'an element has the same attribute twice', '某个元素有重复的属性'],
    [14054, 'MULTIPLEROOTS', 'there is more than one top element', '存在多个顶层元素'],
    [
      14055,
      'INVALIDATROOTLEVEL',
      'the top level contains something that is no element',
      '顶层含有不属于任何元素的内容',
    ],
    [14056, 'BADXMLDECL', 'the XML declaration is invalid', 'XML 声明无效'],
    [14057, 'MISSINGROOT', 'there is no top element, as in an empty file', '没有顶层元素，例如文件为空'],
    [14058, 'UNEXPECTEDEOF', 'the file ends too early', '文件提前结束'],
    [14059, 'BADPEREFINSUBSET', 'a parameter entity is used inside a declaration', '声明中使用了参数实体'],
    [14060, 'UNCLOSEDSTARTTAG', 'a start tag is not closed', '某个起始标记没有关闭'],
    [14061, 'UNCLOSEDENDTAG', 'an end tag lacks its “>”', '某个结束标记缺少“>”'],
    [14062, 'UNCLOSEDSTRING', 'a value runs to the end of the file', '某个值直到文件末尾都没有结束'],
    [14063, 'UNCLOSEDCOMMENT', 'a comment runs to the end of the file', '某个注释直到文件末尾都没有结束'],
    [14064, 'UNCLOSEDDECL', 'a declaration runs to the end of the file', '某个声明直到文件末尾都没有结束'],
    [
      14065,
      'UNCLOSEDCDATA',
      'a CDATA section runs to the end of the file',
      '某个 CDATA 段直到文件末尾都没有结束',
    ],
    [
      14066,
      'RESERVEDNAMESPACE',
      'a namespace prefix begins with the reserved “xml”',
      '命名空间前缀以保留的“xml”开头',
    ],
    [14067, 'INVALIDENCODING', 'the declared encoding is not supported', '不支持所声明的编码'],
    [
      14068,
      'INVALIDSWITCH',
      'the declared encoding does not fit the bytes at the start',
      '声明的编码与文件开头的字节不符',
    ],
    [14069, 'BADXMLCASE', 'the reserved name “xml” is not in lower case', '保留名称“xml”没有使用小写'],
    [
      14070,
      'INVALID_STANDALONE',
      'the standalone attribute is neither yes nor no',
      'standalone 属性的值既不是 yes 也不是 no',
    ],
    [
      14071,
      'UNEXPECTED_STANDALONE',
      'the standalone attribute stands where it is not allowed',
      'standalone 属性出现在不允许的位置',
    ],
    [14072, 'INVALID_VERSION', 'the XML version number is invalid', 'XML 版本号无效'],
    [14073, 'MISSINGEQUALS', 'an attribute has no equals sign before its value', '某个属性与值之间缺少等号'],
  ];
  return defects.map(([code, name, en, zh]) => ({
    code,
    symbol: `ERROR_SXS_XML_E_${name}`,
    meaning: text(
      `A manifest cannot be parsed: ${en}. The component it describes cannot be used until the file is repaired.`,
      `清单无法解析：${zh}。修复该文件之前，其描述的组件无法使用。`,
    ),
    cause: text(
      'The file under WinSxS\\Manifests was damaged by a disk fault, power loss or memory error, or was edited; for a single program its own manifest is wrong.',
      'WinSxS\\Manifests 下的文件因磁盘故障、断电或内存错误而损坏，或被改动；如果只涉及某个程序，则是其自带的清单有误。',
    ),
    nextSteps: manifestRepair,
    classes: ['csi.manifest.hash-mismatch'],
    source: ERROR_LIST,
  }));
}
