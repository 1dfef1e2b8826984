// Owns the logs that the protocol tests open, written for them.

export const session = '31000001_2200000002';
const expected = '3f'.repeat(32);
const actual = 'a0'.repeat(32);
const component = 'amd64_example-part_31bf3856ad364e35_10.0.17763.1_none_00112233445566aa';

/** An update that fails because a stored manifest is damaged; non-ASCII text stands in front of a code. */
export const failedInstall = [
  '2024-03-04 09:00:00, Info                  CBS    TI: --- Initializing Trusted Installer ---',
  '2024-03-04 09:00:00, Info                  CBS    Loaded Servicing Stack v10.0.17763.3100 with Core: C:\\Windows\\winsxs\\x\\cbscore.dll',
  `2024-03-04 09:00:01, Info                  CBS    Session: ${session} initialized by client WindowsUpdateAgent, external staging directory: (null)`,
  `2024-03-04 09:00:02, Info                  CBS    Exec: Processing started.  Client: WindowsUpdateAgent, Session: ${session}, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2, Identifier: KB5000001`,
  `2024-03-04 09:00:05, Info                  CSI    0000000a Manifest hash for component [l:${component.length} ml:140]'${component}' does not match expected value.`,
  ` Expected:{l:32 b:${expected}}`,
  ` Found:{l:32 b:${actual}}.`,
  `2024-03-04 09:00:05, Error                 CSI    0000000b (F) Unable to load manifest for component ${component}`,
  "2024-03-04 09:00:05, Error                 CSI    0000000c@2024/3/4:08:00:05.123 (F) Attempting to mark store corrupt with category [l:15 ml:16]'CorruptManifest'[gle=0x80004005]",
  '2024-03-04 09:00:06, Error                 CSI    0000000d (F) HRESULT_FROM_WIN32(14098) #12# from CCSITransactionAnalysis::Analyze',
  '2024-03-04 09:00:06, Info                  CBS    更新程序失败 [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]',
  `2024-03-04 09:00:07, Info                  CBS    Exec: Processing complete.  Session: ${session}, Package: Package_for_KB5000001~31bf3856ad364e35~amd64~~10.0.1.2, Identifier: KB5000001 [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`,
  `2024-03-04 09:00:07, Info                  CBS    Session: ${session} finalized. Reboot required: no [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`,
  '',
].join('\r\n');

/** 0-based lines of the log above. */
export const lines = { cause: 4, chineseText: 10, session: 2, package: 3, gle: 8 } as const;

export const healthy = [
  '2024-03-04 09:00:00, Info                  CBS    TI: --- Initializing Trusted Installer ---',
  `2024-03-04 09:00:01, Info                  CBS    Session: ${session} initialized by client DISM Package Manager Provider, external staging directory: (null)`,
  `2024-03-04 09:00:07, Info                  CBS    Session: ${session} finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]`,
  '',
].join('\r\n');

/** A record whose text tries to act as markup. */
export const hostile = [
  '2024-03-04 09:00:00, Info                  CBS    TI: --- Initializing Trusted Installer ---',
  `2024-03-04 09:00:01, Info                  CBS    Session: ${session} initialized by client [run](command:workbench.action.quit)<img src=x onerror=alert(1)>, external staging directory: (null)`,
  `2024-03-04 09:00:05, Info                  CSI    0000000a Manifest hash for component [l:36]'\`\`\`[run](command:x) <script>alert(1)</script> \u001b[31m' does not match expected value.`,
  ` Expected:{l:32 b:${expected}}`,
  ` Found:{l:32 b:${actual}}.`,
  `2024-03-04 09:00:07, Info                  CBS    Session: ${session} finalized. Reboot required: no [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]`,
  '',
].join('\r\n');
