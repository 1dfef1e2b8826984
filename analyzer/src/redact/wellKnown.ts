// Owns the names that point to nobody: accounts, folders and hosts that every Windows has, and words of servicing.

/** Profile folders and accounts that exist on every machine, lower case; source: Windows' default profiles. */
const commonAccounts: ReadonlySet<string> = new Set([
  'public',
  'default',
  'default user',
  'all users',
  'defaultuser0',
  'defaultapppool',
  'administrator',
  'administrators',
  'admin',
  'guest',
  'system',
  'localsystem',
  'local system',
  'local service',
  'network service',
  'localservice',
  'networkservice',
  'trustedinstaller',
  'everyone',
  'users',
  'user',
  'username',
  'name',
  'n/a',
  'none',
  'null',
  'unknown',
  'anonymous',
  'wdagutilityaccount',
  'systemprofile',
  'desktop.ini',
  'error',
  'windows',
  'microsoft',
  'nt',
  'nt authority',
  'nt service',
  'builtin',
  'window manager',
  'font driver host',
  'nt virtual machine',
  'iis apppool',
  'workgroup',
  'localhost',
  'localhost.localdomain',
  'domain',
  'true',
  'false',
  '%username%',
  'logged',
  'context',
  'mode',
  'profile',
  'administrador',
  'administrateur',
  '管理员',
  '版本',
  '内部版本',
  '用户',
  '公用',
  '默认',
  '系统',
  '测试',
]);

/** Whether a user's, machine's or domain's name says nothing about anybody. */
export function isCommonName(name: string): boolean {
  const lower = name.toLowerCase();
  return (
    commonAccounts.has(lower) ||
    /^(?:dwm|umfd)-\d+$/.test(lower) ||
    /^[%<{(*?]/.test(name) ||
    /^[\d.]{1,3}$/.test(name) ||
    isMask(name)
  );
}

/** A name that a person before us put in another's place. */
function isMask(name: string): boolean {
  return /^[xX*]+$/.test(name);
}

/** Words that a name may be but that logs are full of: such a name is masked where it stands as a name only. */
const vocabulary: ReadonlySet<string> = new Set(
  (
    'windows microsoft update updates install installer service services servicing package packages component store cbs csi dism ' +
    'setup log logs temp test error info warning file files folder path image client server host driver device system32 ' +
    'winsxs software hardware default media source sources local remote root home work office program programs data appdata ' +
    'registry key value session manifest payload catalog online offline restore health scan check repair cleanup mount ' +
    'user users account computer machine domain network internet security policy power time date start stop begin end ' +
    'failed failure success complete completed result status state code action operation process thread memory disk drive ' +
    'app apps www mail proxy wsus sccm web dns ntp smtp ftp intranet portal files fileserver share print gateway router firewall ' +
    'build version release enterprise professional education core edition language english german chinese feature features'
  ).split(' '),
);

/** Whether a learned name may be looked for everywhere in the text. */
export function isTelling(name: string): boolean {
  const isLong = name.length >= 3 || /^[\u4e00-\u9fff]{2}$/.test(name);
  return isLong && !vocabulary.has(name.toLowerCase()) && !isCommonName(name) && !/^\d{1,4}$/.test(name);
}

/** How far the identity of a component is looked at from a name within. */
const identityUnits = 200;

/**
 * Whether a word stands within the identity of a component or package, which tells of nobody and has to survive:
 * `amd64_…_31bf3856ad364e35_…`, `Package_for_…~31bf…~amd64~~…`, `Microsoft-Windows-…`.
 */
export function isIdentity(line: string, start: number, end: number): boolean {
  const before = /[\w.~-]*$/.exec(line.slice(Math.max(0, start - identityUnits), start))?.[0] ?? '';
  const after = /^[\w.~-]*/.exec(line.slice(end, end + identityUnits))?.[0] ?? '';
  if (before === '' && after === '') return false;
  const token = before + line.slice(start, end) + after;
  return (
    /31bf3856ad364e35|~[a-z0-9]*~|_[0-9a-f]{16}\b/i.test(token) ||
    /^(?:amd64|x86|wow64|arm64|arm|msil)_/i.test(token) ||
    /^(?:microsoft|windows)-[a-z]+-/i.test(token)
  );
}

/** Whether the part of a mail address before its sign is a function, not a person. */
export function isSharedMailbox(account: string): boolean {
  return (
    account.length < 4 ||
    /^(?:info|contact|support|sales|service|help|helpdesk|admin|postmaster|webmaster|no-?reply|security|secure|office|feedback|test)$/.test(
      account,
    )
  );
}

/** Domains whose hosts are public services that Windows talks to by itself, or documentation. */
const publicDomains = [
  'microsoft.com',
  'microsoft.cn',
  'windows.com',
  'windows.net',
  'windowsupdate.com',
  'windowsupdate.microsoft.com',
  'msftconnecttest.com',
  'msftncsi.com',
  'office.com',
  'office365.com',
  'outlook.com',
  'hotmail.com',
  'gmail.com',
  'qq.com',
  '163.com',
  'live.com',
  'azure.com',
  'azureedge.net',
  'msedge.net',
  'aka.ms',
  'digicert.com',
  'verisign.com',
  'symcb.com',
  'symantec.com',
  'globalsign.com',
  'globalsign.net',
  'entrust.net',
  'akamaized.net',
  'akamai.net',
  'w3.org',
  'xmlsoap.org',
  'schemas.microsoft.com',
  'github.com',
  'sysinternals.com',
  'oasis-open.org',
  'ietf.org',
];

/** Whether a host's name may stay: a public service, or no name of a machine at all. */
export function isPublicHost(host: string): boolean {
  const lower = host.toLowerCase().replace(/\.$/, '');
  // App.AppX….mca names a class of an app package.
  if (/\bappx\w*\.(?:mca|wwa)$/.test(lower)) return true;
  return (
    isCommonName(lower) || publicDomains.some((domain) => lower === domain || lower.endsWith(`.${domain}`))
  );
}

/** Addresses that every machine has, and those that are no address of a machine. */
export function isCommonAddress(address: string): boolean {
  return (
    /^(?:127\.|0\.0\.0\.0$|255\.|22[4-9]\.|23\d\.)/.test(address) ||
    /^(?:::1?|fe80::|ff0[12]::\S*)$/i.test(address)
  );
}
