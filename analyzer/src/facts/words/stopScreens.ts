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

const anyName = new RegExp(String.raw`(?<![\w])(?:${Object.values(stopNames).join('|')})(?!\w)`);

/** The name of a stop screen in a line that was read for something else: the code and the place of the upgrade. */
export function stopNameIn({ text }: Fact): string | undefined {
  return anyName.exec(text)?.[0];
}
