// Owns which class a failed advanced installer belongs to, by its name; the rules of these classes share the table.

/** Names of installers and components by class. */
export const installerNames = {
  'ai.bcd-or-boot-files': /\bBF ?SVC\b|boot ?(?:files?\b|manager|config)|\bBCD\b/i,
  'ai.task-scheduler': /task scheduler/i,
  'ai.networking': /net(?:work|cfg|setup|trace|fx)?(?:ing)?\b|WFP|firewall|rasmig|ndis|tcpip/i,
  'ai.licensing-spp': /SPP|licen[sc]|sppinst|pkeyconfig/i,
  'ai.dotnet': /\.NET|ngen|fusion|dotnet|netfx|clr/i,
  'ai.wmi-or-perfcounter': /WMI|\bMOF\b|CMI\b|perf(?:ormance)? ?counter|lodctr/i,
  'ai.generic-command': /generic command|printer|print |fax|IIS/i,
} as const;

/** True for an installer that one of the classes covers. */
export function hasOwnClass(installer: string): boolean {
  return Object.values(installerNames).some((name) => name.test(installer));
}
