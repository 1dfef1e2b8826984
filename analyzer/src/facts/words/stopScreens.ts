// Owns the names of stop screens, as people write them beside an upgrade that went back.
import type { Fact } from '../../model';

/** Names that nobody writes without meaning a stop screen, by a part that several of them share. */
export const stopNames: Readonly<Record<string, string>> = {
  NOT_LESS_OR_EQUAL: '(?:DRIVER_)?IRQL_NOT_LESS_OR_EQUAL',
  EXCEPTION_NOT_HANDLED: '(?:KMODE|SYSTEM_THREAD)_EXCEPTION_NOT_HANDLED(?:_M)?',
  SYSTEM_SERVICE_EXCEPTION: 'SYSTEM_SERVICE_EXCEPTION',
  PAGE_FAULT_IN: '(?:DRIVER_)?PAGE_FAULT_IN_NON_?PAGED_AREA',
  INACCESSIBLE_BOOT_DEVICE: 'INACCESSIBLE_BOOT_DEVICE',
  UNMOUNTABLE_BOOT_VOLUME: 'UNMOUNTABLE_BOOT_VOLUME',
  BUGCODE_: 'BUGCODE_(?:NDIS|USB3?|ID)_DRIVER',
  BAD_SYSTEM_CONFIG_INFO: 'BAD_SYSTEM_CONFIG_INFO',
  DRIVER_POWER_STATE_FAILURE: 'DRIVER_POWER_STATE_FAILURE',
  DRIVER_PNP_WATCHDOG: 'DRIVER_PNP_WATCHDOG',
  WATCHDOG_: '(?:DPC_WATCHDOG_VIOLATION|CLOCK_WATCHDOG_TIMEOUT)',
  VIDEO_TDR_FAILURE: 'VIDEO_TDR_FAILURE',
  WDF_VIOLATION: 'WDF_VIOLATION',
  SECURITY_CHECK_FAILURE: 'KERNEL_SECURITY_CHECK_FAILURE',
  WHEA_UNCORRECTABLE_ERROR: 'WHEA_UNCORRECTABLE_ERROR',
  UNEXPECTED_KERNEL_MODE_TRAP: 'UNEXPECTED_KERNEL_MODE_TRAP',
  APC_INDEX_MISMATCH: 'APC_INDEX_MISMATCH',
  STUCK_IN_DEVICE_DRIVER: 'THREAD_STUCK_IN_DEVICE_DRIVER(?:_M)?',
};

const anyName = new RegExp(
  String.raw`(?<![\w])(?<name>${Object.values(stopNames).join('|')})(?!\w)(?: \((?<module>[\w-]{1,40}\.sys)\))?`,
);

/** The code of an upgrade that went back. */
const rollback = /0xc1900101/i;

/** Words by which somebody speaks of no stop screen, or of one at another time. */
const otherwise =
  /\b(?:no|not|never|without|neither|nor|instead|last|ago|before|earlier|previous(?:ly)?|had|used to|once|other|another|\w{2,8}n['’]t)\b|没有|不是|并非|未|以前|之前|上次|曾/i;

/** The stop screen, and the module right behind it, in the sentence of a line that tells the code of the upgrade. */
export function stopToldIn({ text }: Fact): { readonly name: string; readonly module?: string } | undefined {
  for (const sentence of text.split(/[.;!?]\s|[。；！？\n]/)) {
    const { name, module } = anyName.exec(sentence)?.groups ?? {};
    if (name === undefined || !rollback.test(sentence) || otherwise.test(sentence)) continue;
    return module === undefined ? { name } : { name, module };
  }
  return undefined;
}
