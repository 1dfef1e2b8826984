// Samples of hash listings and of listings of packages and updates, written for the tests.

export const sampleManifest =
  'amd64_sample-mail-client_31bf3856ad364e35_10.0.19041.1000_none_0123456789abcdef.manifest';
const path = `C:\\Windows\\WinSxS\\Manifests\\${sampleManifest}`;
export const sampleHash = 'C0FFEE'.padEnd(64, '01');
const lines = (text: string): string => text.replace(/\n/g, '\r\n');

export const hashTable = lines(`PS C:\\> Get-FileHash ${path}

Algorithm       Hash                                                                   Path
---------       ----                                                                   ----
SHA256          ${sampleHash}       ${path}
SHA256          ${'AB'.repeat(32)}       C:\\Windows\\System32\\sample.dll
`);

export const hashList = lines(`
Algorithm : SHA256
Hash      : ${sampleHash}
Path      : C:\\Windows\\WinSxS\\Manifests\\amd64_sample-mail-client_31bf3856ad364e35_10.0.19041.1000_no
            ne_0123456789abcdef.manifest

Algorithm : MD5
Hash      : ${'0A'.repeat(16)}
Path      : ${path}
`);

export const hashCsv = lines(`#TYPE Microsoft.PowerShell.Commands.FileHashInfo
"Algorithm","Hash","Path"
"SHA256","${sampleHash}","${path}"
"SHA256","${'AB'.repeat(32)}","C:\\Windows\\System32\\sample.dll"
`);

export const certutil = lines(`SHA256 hash of ${path}:
${sampleHash.toLowerCase()}
CertUtil: -hashfile command completed successfully.
SHA1 hash of C:\\Windows\\System32\\sample.dll:
${'0a'.repeat(20)}
CertUtil: -hashfile command completed successfully.
`);

export const certutilChinese = lines(`SHA256 的 ${path} 哈希:
${sampleHash.toLowerCase().replace(/(..)(?=.)/g, '$1 ')}
CertUtil: -hashfile 命令成功完成。
`);

const pending = 'Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.2006.1.7';
const installed = 'Package_for_KB5000001~31bf3856ad364e35~amd64~~19041.1.1.1';
export const samplePackages = { pending, installed };

export const dismPackages = lines(`
Deployment Image Servicing and Management tool
Version: 10.0.19041.844

Image Version: 10.0.19045.2006

Packages listing:

Package Identity : ${installed}
State : Installed
Release Type : Update
Install Time : 3/4/2024 9:00 AM

Package Identity : ${pending}
State : Install Pending
Release Type : Security Update
Install Time : 

The operation completed successfully.
`);

export const dismPackagesChinese = lines(`
部署映像服务和管理工具
版本: 10.0.19041.844

程序包列表:

程序包标识 : ${installed}
状态 : 已安装
发行版类型 : Update
安装时间 : 2024/3/4 9:00

程序包标识 : ${pending}
状态 : 安装挂起
发行版类型 : Security Update
安装时间 : 

操作成功完成。
`);

export const dismPackageTable = lines(`
Packages listing:


--------------------------------------------------------------- | --------------- | --------------- | ----------------
Package Identity                                                | State           | Release Type    | Install Time
--------------------------------------------------------------- | --------------- | --------------- | ----------------
${installed}       | Installed       | Update          | 3/4/2024 9:00 AM
${pending}    | Install Pending | Security Update | 
`);

export const dismFeatures = lines(`
Features listing for package : Microsoft-Windows-Foundation-Package~31bf3856ad364e35~amd64~~10.0.19041.1

Feature Name : SampleClient
State : Disabled

Feature Name : SampleServer
State : Enabled
`);

export const getHotFix = lines(`
Source        Description      HotFixID      InstalledBy          InstalledOn
------        -----------      --------      -----------          -----------
SAMPLE        Update           KB5000001     NT AUTHORITY\\SYSTEM  3/4/2024 12:00:00 AM
SAMPLE        Security Update  KB5000002     NT AUTHORITY\\SYSTEM  3/5/2024 12:00:00 AM
`);

export const wmicQfe =
  lines(`Caption                                     CSName  Description      FixComments  HotFixID   InstallDate  InstalledBy          InstalledOn
http://support.microsoft.com/?kbid=5000001  SAMPLE  Update                        KB5000001               NT AUTHORITY\\SYSTEM  3/4/2024
https://support.microsoft.com/help/5000002  SAMPLE  Security Update               KB5000002               NT AUTHORITY\\SYSTEM  3/5/2024
`);
