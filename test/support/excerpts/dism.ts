// Excerpts of what DISM and its cmdlets were refused: tool, image, package, driver; with and without a code.
import { type Excerpt, pasted, servicing } from './excerpt';

const raw = String.raw;

export const dismExcerpts: readonly Excerpt[] = [
  {
    name: 'a host process that may not be started, its record above the caller’s',
    form: 'unstamped',
    fileName: 'dism.log',
    text: pasted(raw`
<date> <time>, Info         DISM   DISM Manager: PID=4711 TID=815 No Sandbox was created, DISM running in-place. - CDISMManager::CreateImageSessionFromLocation
<date> <time>, Error        DISM   DismHostLib: PID=4711 TID=815 Failed to create dismhost.exe servicing process. - DismCreateObjectInHostFromCLSID(hr:0x80070005)
<date> <time>, Error        DISM   DISM Manager: PID=4711 TID=815 Failed to create Dism Image Session in host. - CDISMManager::LoadRemoteImageSession(hr:0x80070005)
`),
    says: { class: 'dism.provider', code: '0x80070005', words: ['dismhost.exe'] },
  },
  {
    name: 'a servicing stack of an image that the DISM in use cannot load',
    form: 'records',
    fileName: 'dism.log',
    text: servicing(
      '2023-02-03',
      raw`
10:28:53 W DISM DISM Provider Store: PID=4100 TID=4104 Failed to load the provider: C:\Windows\Temp\12345678-1234-1234-1234-123456789ABC\PEProvider.dll. - CDISMProviderStore::Internal_GetProvider(hr:0x8007007e)
10:28:56 E DISM DISM Package Manager: PID=4100 TID=4104 Failed to create offline session from servicing stack at D:\Sample\Windows\WinSxS\amd64_microsoft-windows-servicingstack_31bf3856ad364e35_10.0.19041.1_none_1122334455667788. - CDISMPackageManager::CreateCbsSession(hr:0x80004001)
10:28:56 E DISM DISM Package Manager: PID=4100 TID=4104 Failed to create CBS session - CDISMPackageManager::RefreshInstanceAndLock(hr:0x80004001)
`,
    ),
    says: {
      class: 'dism.provider',
      code: '0x80004001',
      culprit: 'servicingstack',
      notBlamed: ['PEProvider'],
    },
  },
  {
    name: 'a driver package that the driver store does not take',
    form: 'records',
    fileName: 'dism.log',
    text: servicing(
      '2025-03-04',
      raw`
13:20:17 E DISM DISM Driver Manager: PID=1000 TID=1876 Failed to import driver package 'D:\Drivers\Sample Net\samplenic.inf'. - CDmiDriverStore::Import(hr:0x80070002)
13:20:17 E DISM DISM Driver Manager: PID=1000 TID=1876 Failed to install the driver package 'D:\Drivers\Sample Net\samplenic.inf'. - CDriverPackage::InternalInstall(hr:0x80070002)
13:20:17 I DISM DISM Driver Manager: PID=1000 TID=1876 Driver package D:\Drivers\Sample Net\samplenic.inf failed to install. (hr:0x80070002). - CDriverManager::AddDriverPackagesFromCollection
`,
    ),
    says: {
      class: 'drv.install-failed',
      code: '0x80070002',
      culprit: 'samplenic.inf',
      words: ['Failed to import driver package'],
    },
    isProvedTwice: true,
  },
  {
    name: 'a capture of a whole drive that was cut off at its errors',
    form: 'records',
    fileName: 'dism.log',
    text: servicing(
      '2026-01-02',
      raw`
17:52:12 I DISM DISM.EXE: Executing command line: dism /Capture-Ffu /CaptureDrive:\\.\PhysicalDrive2 /ImageFile:"D:\sample.ffu" /Name:"Sample"
17:52:13 I DISM DISM FFU Provider: Partition Count = 4
17:52:13 E DISM DISM FFU Provider: CDiskReader::GetOsInformation#286 failed with 0x80070490.
17:52:13 E DISM DISM FFU Provider: CDiskReader::GetBlockAllocationBitmap#136 failed with 0x80070032.
17:52:13 E DISM DISM FFU Provider: FfuCaptureImage#155 failed with 0x80070032.
`,
    ),
    says: {
      class: 'unclassified',
      code: '0x80070032',
      words: ['GetBlockAllocationBitmap'],
      notBlamed: ['0x80070490'],
    },
    isProvedTwice: true,
  },
  {
    name: 'an app package that a policy refuses, console and log in one paste',
    form: 'cut',
    text: pasted(raw`
Add-AppxProvisionedPackage : Add-AppxProvisionedPackage failed. Error code = 0xc1570108

2026-02-03 14:08:42, Error                 DISM   DISM Appx Provider: PID=4800 TID=1957 onecore\admin\appmodel\utilities\provisionhelper\sample.cpp(773)\AppxProvider.dll!00007FFEFCA3AC3F: (caller: 00007FFEFCA38A6A) ReturnHr(1) tid(4c78) C1570108     Msg:[Policy check failed] 
 - CAppxManager::ResultLoggingCallback
`),
    says: { class: 'unclassified', code: '0xc1570108', words: ['Policy check failed'] },
    isProvedTwice: true,
  },
  {
    name: 'a cmdlet that names no code at all',
    form: 'cut',
    text: pasted(raw`
PS>TerminatingError(Repair-WindowsImage): "An error occurred. No operation was performed.
Repair-WindowsImage : An error occurred. No operation was performed.
Verify that DISM is installed properly in the image, and then try the operation again.
At D:\sample.ps1:385 char:1
+ Repair-WindowsImage -Path D:\Mount -StartComponentClea ...
`),
    says: { class: 'unclassified', words: ['No operation was performed'] },
    isProvedTwice: true,
  },
  {
    name: 'a cmdlet without administrator rights',
    form: 'cut',
    text: pasted(raw`
PS C:\Users\user> Enable-WindowsOptionalFeature -Online -FeatureName Sample-Feature
Enable-WindowsOptionalFeature : The requested operation requires elevation.
At line:1 char:1
`),
    says: { class: 'env.access-denied', code: '0x800702e4', culprit: 'Sample-Feature' },
  },
  {
    name: 'a module that cannot start DISM',
    form: 'cut',
    text: pasted(raw`
Enable-WindowsOptionalFeature : DismInitialize failed. Error code = 0x80004005
At line:1 char:1
+ Enable-WindowsOptionalFeature -Online -FeatureName Sample- ...
`),
    says: { class: 'dism.provider', code: '0x80004005' },
  },
  {
    name: 'an update file that a cmdlet warned of with its code before it told the failure in words',
    form: 'cut',
    text: pasted(raw`
VERBOSE: Target Image Version 10.0.22621.1
WARNING: Failed to add package D:\Updates\windows11.0-kb5099001-x64.msu
WARNING: Add-WindowsPackage failed. Error code = 0x80070091
Add-WindowsPackage : An error occurred applying the Unattend.xml file from the .msu package.
For more information, review the log file.
`),
    says: { class: 'unclassified', code: '0x80070091', culprit: 'kb5099001' },
    isProvedTwice: true,
  },
  {
    name: 'an update file that DISM gives up on',
    form: 'cut',
    text: pasted(raw`
Processing 1 of 1 -
[==========================100.0%==========================]
[=====                      10.0%                          ] D:\Sample Files\windows11.0-kb5099002-x64.msu: An error occurred applying the Unattend.xml file from the .msu package.
For more information, review the log file.
 Error: 0x80070780

Error: 1920
`),
    says: { class: 'unclassified', code: '0x80070780', culprit: 'kb5099002' },
    isProvedTwice: true,
  },
  {
    name: 'an update file that the calls of a program could not install, quoted as a comment',
    form: 'quoted',
    text: pasted(raw`
# Error DISM DISM Package Manager: PID=#### TID=#### Failed to install UUP package. - CMsuPackage::DoInstall(hr:0x80070228)
# Error DISM DISM Package Manager: PID=#### TID=#### Failed to apply the MSU unattend file to the image. - CMsuPackage::Install(hr:0x80070228)
# Error DISM API: PID=#### TID=#### Failed to install msu package D:\Updates\windows11.0-kb5099003-x64.msu - CAddPackageCommandObject::InternalExecute(hr:0x80070228)
# Error DISM API: PID=#### TID=#### CAddPackageCommandObject internal execution failed - DismAddPackageInternal(hr:0x80070228)
`),
    says: {
      class: 'unclassified',
      code: '0x80070228',
      culprit: 'kb5099003',
      words: ['Failed to install UUP package'],
    },
    isProvedTwice: true,
  },
  {
    name: 'a package whose removal waits for pending updates',
    form: 'cut',
    text: pasted(raw`
    Error: 0x800f0825
    Package Sample-LanguageFeatures-en-us-Package may have failed due to pending updates to servicing components in the image. Try the command again.
`),
    says: {
      class: 'cbs.permanent.cannot-uninstall',
      code: '0x800f0825',
      culprit: 'Sample-LanguageFeatures-en-us-Package',
    },
  },
  {
    name: 'an image that needs a newer DISM',
    form: 'cut',
    text: pasted(raw`
New-SampleImage : To service this Windows image requires the latest version of the DISM. See
http://go.microsoft.com/fwlink/?LinkId=293395 to find the latest version of DISM,
`),
    says: { class: 'dism.image.unsupported', words: ['latest version of the DISM'] },
  },
  {
    name: 'a cmdlet’s refusal right below a line of full width',
    form: 'cut',
    text: pasted(raw`
2024-05-11-122403 Saving Sample Module to D:\Program Files\Sample\Modules\Samp
Dismount-WindowsImage : The specified mounted image cannot be committed back into the WIM.  This occurs when an image has been through a partial unmount.
At D:\sample.ps1:92 char:21
`),
    says: { class: 'dism.unmount.in-use', code: '0xc142011d', words: ['cannot be committed back'] },
  },
  {
    name: 'the image library alone, refusing to save an image that is mounted read-only',
    form: 'cut',
    text: pasted(raw`
Unknown error (0xc142010c)

[4711.815] [0xc142010c] ImageRecaptureDirectory:(128)
[4711.815] [0xc142010c] WIMCommitImageHandle:(1429)
[4711.815] [0xc142010c] WIMUnmountImage:(2037)
`),
    says: { class: 'unclassified', code: '0xc142010c', words: ['read-only'] },
    isProvedTwice: true,
  },
  {
    name: 'an app that a policy keeps, below the command that was to remove it',
    form: 'cut',
    text: pasted(raw`
Remove-AppxProvisionedPackage -online -packagename Sample.App_1.2.3.0_neutral_~_abcdefghijklm -verbose

Failed to uninstall because policy prevents the removal of this package - CAppxManager::RemoveAllUserAppx(hr:0x80073cfa)
Failed to remove package - CRemoveAppxCommandObject::InternalExecute(hr:0x80073cfa)
`),
    says: {
      class: 'unclassified',
      code: '0x80073cfa',
      culprit: 'Sample.App',
      words: ['policy prevents the removal'],
    },
    isProvedTwice: true,
  },
  {
    name: 'a list of drivers of which one was not taken, then an image that was unmounted well',
    form: 'cut',
    text: pasted(raw`
Installing 1 of 2 - D:\Drivers\samplenet.inf: The driver package was successfully installed.
Installing 2 of 2 - D:\Drivers\samplegfx.inf: Error - An error occurred. The driver package could not be installed.

Error: 2

The command completed with errors. For more information, refer to the log file.

Deployment Image Servicing and Management tool
Version: 10.0.26100.1

Unmounting image
[==========================100.0%==========================]
The operation completed successfully.
`),
    says: {
      class: 'drv.install-failed',
      code: '0x80070002',
      culprit: 'samplegfx.inf',
      notBlamed: ['samplenet.inf'],
    },
  },
  {
    name: 'a source on the command line that does not supply one of two features',
    form: 'cut',
    text: pasted(raw`
C:\>dism /online /enable-feature /featurename:Sample-Fonts-A /Source:D:\SampleSource\ /LimitAccess

Deployment Image Servicing and Management tool
Version: 10.0.20348.681

Enabling feature(s)

Error: 0x800f081f

The source files could not be found.

C:\>dism /online /enable-feature /featurename:Sample-Fonts-B /Source:D:\SampleSource\ /LimitAccess

Deployment Image Servicing and Management tool
Version: 10.0.20348.681

Enabling feature(s)
The operation completed successfully.
`),
    says: { class: 'cbs.source.missing', code: '0x800f081f', culprit: 'Sample-Fonts-A' },
  },
  {
    name: 'the image library looking whether a folder is a mounted image',
    form: 'cut',
    text: pasted(raw`
[4711.815] [0x8007007b] FIOReadFileIntoBuffer:(1454): The filename, directory name, or volume label syntax is incorrect.
[4711.815] [0xc142011c] UnmarshallImageHandleFromDirectory:(641)
[4711.815] [0xc142011c] WIMGetMountedImageHandle:(2910)
`),
  },
  {
    name: 'a cmdlet that did its work',
    form: 'cut',
    text: pasted(raw`
PS C:\> Add-WindowsCapability -Online -Name Sample.Client~~~~0.0.1.0

Path          :
Online        : True
RestartNeeded : False
`),
  },
];
