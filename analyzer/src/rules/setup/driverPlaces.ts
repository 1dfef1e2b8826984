// Owns at which places of an upgrade its rollback points to a driver.

/** Extend codes that Microsoft's upgrade documentation ties to drivers: boot, device installation, data migration. */
const driverExtends: ReadonlySet<string> = new Set([
  '0x20004',
  '0x2000c',
  '0x20017',
  '0x30017',
  '0x30018',
  '0x3000d',
  '0x4000d',
  '0x40017',
]);

/** The extend code in its short form, `0x30018`, where the rollback at this place points to a driver. */
export function driverPlace(extend: string | undefined): string | undefined {
  const short = (extend ?? '').toLowerCase().replace(/^0x0+(?=[0-9a-f])/, '0x');
  return driverExtends.has(short) ? short : undefined;
}
