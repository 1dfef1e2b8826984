// Owns the message shapes of dism.log: command-line sessions, API sessions, sources, image mounts, outcomes.
// The provider and PID=/TID= in front are taken off before a shape is tried.
import { begins, holds, type Shape } from '../shape';

const hr = String.raw`(?:\(hr:(?<hresult>0x[0-9a-fA-F]{8})\))?`;

export const dismShapes: readonly Shape[] = [
  begins('dism', 'dism.begin', '<----- Starting Dism.exe session'),
  begins('dism', 'dism.end', '<----- Ending Dism.exe session'),
  begins('dism', 'dism.api.begin', ['DismApi.dll: <----- Starting', '<----- Starting DismApi.dll session']),
  begins('dism', 'dism.api.end', ['DismApi.dll: <----- Ending', '<----- Ending DismApi.dll session']),
  // A task sequence says the same of whatever it runs.
  begins(
    'dism',
    'dism.command',
    'Executing command line: ',
    /line: (?!Run PowerShell Script|smsswd|[^\n]{0,600}(?:_SMSTaskSequence|with options \(\d| OSD[A-Z]\w+ ))(?<command>.+)/s,
  ),
  // DISM Manager: PID=4812 TID=640 Successfully loaded the ImageSession at "C:\\Windows\\System32\\Dism" - …LoadRemoteImageSession
  begins('dism', 'dism.client.loaded', 'Successfully loaded the ImageSession at ', /LoadRemoteImageSession/),
  // DISM Manager: PID=4812 TID=640 Image session successfully loaded from the temporary location: C:\\Windows\\TEMP\\… - CDISMManager::CreateImageSession
  begins('dism', 'dism.client.ready', 'Image session successfully loaded from '),
  // DISM Image Session: PID=5020 TID=1204 Instantiating the Provider Store. - CDISMImageSession::get_ProviderStore
  begins('dism', 'dism.host.started', 'Instantiating the Provider Store', /CDISMImageSession::/),
  // Processing the top level command token(cleanup-image). - CPackageManagerCLIHandler::Private_ValidateCmdLine
  begins('dism', 'dism.token', 'Processing the top level command token(', /token\((?<token>[^)]{1,200})\)/),
  begins(
    'dism',
    'dism.parent',
    ['DismApi.dll: Parent process command line: ', 'Parent process command line: '],
    /line: (?<command>.*?\S)(?: - DismInitializeInternal)?\s*$/s,
  ),
  begins(
    'dism',
    'dism.target',
    ['Target image information: OS Version=', 'DismApi.dll: Target image information: OS Version='],
    /OS Version=(?<version>[\d.]+), Image architecture=(?<arch>\w+)/,
  ),
  begins(
    'dism',
    'dism.api.parameters',
    ['Input parameters: ', 'DismApi.dll: Input parameters: '],
    /Input parameters: (?<parameters>.+?) - (?<function>\w+)\s*$/s,
  ),
  begins('dism', 'dism.source', 'Encountered the option "source" with value ', /value "(?<path>[^"]*)"/),
  begins(
    'dism',
    'dism.option',
    'Encountered the option ',
    /option "(?<option>[^"]+)" with value "(?<value>[^"]*)"/,
  ),
  begins(
    'dism',
    'dism.source.rejected',
    'CBS AddSource failed with HRESULT=',
    /HRESULT=(?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  begins(
    'dism',
    'dism.cbs.error',
    'Error in operation: ',
    /operation: (?<text>.*?)\s*\(CBS HRESULT=(?<hresult>0x[0-9a-fA-F]{8})\)/s,
  ),
  begins(
    'dism',
    'dism.command.failed',
    ['Failed while processing command ', 'Failed processing command'],
    new RegExp(String.raw`command (?<command>[^.]*?)\.? - (?<function>\S+?)${hr}\s*$`, 's'),
  ),
  // "Failed to … - CPackageManagerCLIHandler::Private_ValidateCmdLine(hr:0x80070057)": ERROR_INVALID_PARAMETER of the words given
  holds('dism', 'dism.usage', 'CmdLine(hr:0x80070057)', /::Private_ValidateCmdLine\(hr:0x80070057\)/),
  begins(
    'dism',
    'dism.usage',
    [
      'Failed to access the image folder',
      'The option(',
      'No providers were found that support the command',
      'Failed validating command line: ',
    ],
    /^(?<text>[^\n]+)/,
  ),
  holds(
    'dism',
    'dism.exe.verdict',
    'processed the command line but failed',
    /(?<![\w ])(?<provider>[\w ]+) processed the command line but failed\. HRESULT=(?<code>[0-9a-fA-F]{8})/,
  ),
  begins(
    'dism',
    'dism.api.failed',
    ['API: ', 'C'],
    new RegExp(String.raw`^(?<text>.*internal execution failed) - (?<function>Dism\w+)${hr}`, 's'),
  ),
  holds(
    'dism',
    'dism.api.failed',
    'internal execution failed',
    new RegExp(String.raw`^(?<text>.*internal execution failed) - (?<function>Dism\w+)${hr}`, 's'),
  ),
  holds(
    'dism',
    'dism.feature.unknown',
    ' is unknown.',
    new RegExp(String.raw`Feature name (?<feature>\S+) is unknown\. - (?<function>\S+?)${hr}\s*$`, 's'),
  ),
  begins(
    'dism',
    'dism.feature.open-failed',
    'Failed to open feature ',
    new RegExp(String.raw`feature (?<feature>\S+) - (?<function>\S+?)${hr}`, 's'),
  ),
  // Failed to open the package at location: "sample-x64.cab" - CPackageManagerCLIHandler::ProcessPackagePath(hr:0x80070307)
  begins(
    'dism',
    'dism.package.open-failed',
    'Failed to open the package at location: ',
    new RegExp(String.raw`location: \[?"?(?<file>[^"\]\n]+?)"?\]? - (?<function>\S+?)${hr}\s*$`, 's'),
  ),
  // Failed opening package D:\\Updates\\sample.cab. - CDISMPackageManager::Internal_CreatePackageByPath(hr:0x80070003)
  begins(
    'dism',
    'dism.package.open-failed',
    ['Failed opening package ', 'Failed to open package at location '],
    new RegExp(
      String.raw`(?:package|location) \[?(?<file>[A-Za-z\\][:\\][^"\]\n]{1,300}?)\]?\. - (?<function>\S+?)${hr}\s*$`,
    ),
  ),
  // Failed to install msu package D:\\Updates\\sample.msu - CAddPackageCommandObject::InternalExecute(hr:0x80070228)
  begins(
    'dism',
    'dism.package.open-failed',
    'Failed to install msu package ',
    new RegExp(String.raw`package (?<file>[^\n]{1,300}?) - (?<function>\S+?)${hr}\s*$`),
  ),
  // Failed opening package @Foundation. - CDISMPackageManager::Internal_CreatePackageByName(hr:0x800f0805)
  begins(
    'dism',
    'dism.foundation.failed',
    ['Failed opening package @Foundation', 'Failed to open the Foundation package'],
    new RegExp(hr),
  ),
  holds(
    'dism',
    'dism.appx.failed',
    'ReturnHr(',
    /ReturnHr\(\d+\) tid\([0-9a-fA-F]+\) (?<code>[0-9a-fA-F]{5,8}).*?Msg:\[(?<text>[^\]]+)\]/s,
  ),
  begins(
    'dism',
    'dism.mounting',
    'Mounting image. ',
    /Wim: \[(?<wim>[^\]]+)\] Image Index: \[(?<index>\d+)\] Mount Path: \[(?<mount>[^\]]+)\]/,
  ),
  holds(
    'dism',
    'dism.wim.file-failed',
    'WimProviderMsgLogCallback',
    /^(?:\[(?<text>[^\]\n]{1,200})\]\s+)?(?<path>[A-Za-z]:\\.+?) \(HRESULT=(?<hresult>0x[0-9a-fA-F]{8})\)/s,
  ),
  // DISM Imaging Provider: PID=… …\\genericimagingmanager.cpp:1101 - CGenericImagingManager::InternalCmdUnmount(hr:0xc1420117)
  holds(
    'dism',
    'dism.image.failed',
    'CGenericImagingManager::',
    /(?<function>CGenericImagingManager::\w+)\(hr:(?<hresult>0x[0-9a-fA-F]{8})\)/,
  ),
  // DISM WIM Provider: PID=… Failed to mount the image. - CWimManager::InternalOpMount(hr:0xc1420127)
  holds(
    'dism',
    'dism.image.failed',
    'CWim',
    /(?<![^\n])(?<text>[^\n]*?) - (?<function>CWim(?:Manager|MountedImageInfo|ImageInfo|Image)::\w+)\(hr:(?<hresult>0x[0-9a-fA-F]{8})\)/,
  ),
  // DismHostMain / CDISMManager: the helper process could not be started or reached
  holds(
    'dism',
    'dism.host.failed',
    'CDISMManager::',
    /^(?<text>[^\n]*?) - (?<function>CDISMManager::\w+)\(hr:(?<hresult>0x[0-9a-fA-F]{8})\)/,
  ),
  holds(
    'dism',
    'dism.host.failed',
    'CDISMImageSession::',
    /^(?<text>[^\n]*?) - (?<function>CDISMImageSession::\w+)\(hr:(?<hresult>0x[0-9a-fA-F]{8})\)/,
  ),
  holds(
    'dism',
    'dism.host.failed',
    'DismHostManager',
    /^(?<text>[^\n]*?) - (?<function>[\w:]+)\(hr:(?<hresult>0x[0-9a-fA-F]{8})\)/,
  ),
  // DismHostLib: PID=… Failed to create dismhost.exe servicing process. - DismCreateObjectInHostFromCLSID(hr:0x80070005)
  holds(
    'dism',
    'dism.host.failed',
    'DismCreateObjectInHost',
    /^(?<text>[^\n]*?) - (?<function>DismCreateObjectInHost\w*)\(hr:(?<hresult>0x[0-9a-fA-F]{8})\)/,
  ),
  // DISM Package Manager: PID=… Failed to create offline session from servicing stack at D:\Mount\Windows\WinSxS\amd64_… . - CDISMPackageManager::CreateCbsSession(hr:0x80004001)
  begins(
    'dism',
    'dism.stack.failed',
    ['Failed to create offline session from servicing stack', 'Failed to create CBS session'],
    new RegExp(String.raw`^[^\n]*?(?: at (?<path>[^\n]{1,400}?)\.?)? - (?<function>\S+?)${hr}\s*$`),
  ),
  // DISM OS Provider: PID=… Failed to bind the online servicing stack - CDISMOSServiceManager::get_ServicingStackDirectory(hr:0x80070003)
  holds(
    'dism',
    'dism.stack.unbound',
    'Failed to bind the online servicing stack',
    new RegExp(String.raw`^[^\n]*? - (?<function>[\w:]+)${hr}`),
  ),
  // DISM FFU Provider: FfuCaptureImage#155 failed with 0x80070032.
  holds(
    'dism',
    'dism.image.failed',
    ' failed with 0x',
    /^(?<function>Ffu\w+)#\d+ failed with (?<hresult>0x[0-9a-fA-F]{8})/,
  ),
  holds('dism', 'dism.folder-is-file', 'CFolderImage::CreateFolderImage', new RegExp(hr)),
  begins(
    'dism',
    'dism.state',
    ['Feature ', 'Package '],
    /^(?<what>Feature|Package) (?<name>\S+) with CBS state (?<state>-?\d+)\((?<stateName>\w+)\) being mapped/,
  ),
  begins('dism', 'dism.reboot', [
    'CBS has requested a shutdown',
    'The image requries a reboot',
    'Image session has been closed. Reboot required=yes',
  ]),
  begins(
    'dism',
    'dism.driver.failed',
    [
      'Failed to import driver package',
      'Failed to install the driver package',
      'Failed to install the driver ',
      'Failed adding driver',
    ],
    new RegExp(String.raw`^(?:[^\n]{0,200}?(?<path>[A-Za-z]:\\[^'"\]\n]{1,300}\.inf))?.*?${hr}\s*$`, 's'),
  ),
  // Driver package D:\Drivers\sample.inf failed to install. (hr:0x80070002). - CDriverManager::AddDriverPackagesFromCollection
  begins(
    'dism',
    'dism.driver.failed',
    'Driver package ',
    /^Driver package (?<path>[^\n]{1,400}?\.inf) failed to install\. \(hr:(?<hresult>0x[0-9a-fA-F]{8})\)/i,
  ),

  // "…\\drivermanager.cpp:1088 - CDriverManager::Internal_DoAddDriverPackage(hr:0x80070002)": the package is not named
  holds(
    'dism',
    'dism.driver.unnamed',
    'CDriverManager::Internal_Do',
    new RegExp(String.raw`(?<function>CDriverManager::Internal_Do\w+)${hr}\s*$`),
  ),
  // "…\\unattendmanager.cpp:402 - CUnattendManager::ExecuteCmdLine(hr:0x80070032)": what a provider answers for a command
  holds(
    'dism',
    'dism.command.failed',
    '::ExecuteCmdLine(hr:',
    /(?<function>C\w{1,80}::ExecuteCmdLine)\(hr:(?<hresult>0x[0-9a-fA-F]{8})\)/,
  ),

  // probes and housekeeping that are errors only in name
  begins('dism', 'noise.dism.provider', [
    'Failed to load the provider',
    'Failed to Load the provider',
    'Failed to get and initialize the PE Provider',
    'Failed to get the IDismObject Interface',
    'Failed to retrieve the Provider Instance',
    'The requested provider was not found',
    'Failed to delete the temporary provider store',
  ]),
  holds('any', 'noise.dism.cleanup', 'EnumeratePathEx: FindFirstFile failed for'),
  begins('dism', 'noise.dism.driver', [
    'Error, file not found ',
    'Could not get boot critical status',
    'Failed to find the INF package in the driver store',
  ]),
  begins('dism', 'noise.dism.capability', 'Failed to find capability by name: '),
  begins('dism', 'noise.dism.time', 'Time_InternalToPublic failed'),
  begins('dism', 'noise.dism.housekeeping', [
    'Failed to archive the log file',
    'Failed disabling shutdown privilege',
    'ExecuteLoop: Cancel signaled',
    'Encountered an unknown option',
    'Hive is not mounted at',
    'Lookup in table by path failed',
    'Image session lock',
  ]),
  // Each provider is asked in turn whether a path is its kind of image; only what the command answers in the end tells.
  holds('dism', 'noise.dism.probe', ' is not recognized by the DISM '),
  begins('dism', 'noise.dism.probe', 'No imaging provider supported CreateDismImage for this path'),
  holds('dism', 'noise.dism.feature-query', 'DismGetFeatureInfoInternal'),
];
