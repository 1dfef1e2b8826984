// Owns which class a failed advanced installer belongs to, by its name; the rules of these classes share the table.
import type { ClassId } from '../classIds';

/** Names of installers and components by class; the first that fits counts: "Internet Information Services (IIS)". */
const installerNames = {
  'ai.bcd-or-boot-files': /\bBF ?SVC\b|boot ?(?:files?\b|manager|config)|\bBCD\b/i,
  'ai.task-scheduler': /task scheduler/i,
  'ai.dotnet': /\.NET|ngen|fusion|dotnet|netfx|clr/i,
  'ai.generic-command': /generic command|printer|print |fax|IIS/i,
  'ai.networking': /(?<!inter)net(?:work|cfg|setup|trace)?(?:ing)?\b|WFP|firewall|rasmig|ndis|tcpip/i,
  'ai.licensing-spp': /SPP|licen[sc]|sppinst|SPInstall|pkeyconfig/i,
  'ai.wmi-or-perfcounter': /WMI|\bMOF\b|CMI\b|perf(?:ormance)? ?counter|lodctr/i,
} as const satisfies Partial<Record<ClassId, RegExp>>;

type InstallerClass = keyof typeof installerNames;

/** The class that an installer's name tells; undefined where none of them covers it. */
export function classOfInstaller(installer: string): InstallerClass | undefined {
  const names = Object.entries(installerNames) as [InstallerClass, RegExp][];
  return names.find(([, name]) => name.test(installer))?.[0];
}
