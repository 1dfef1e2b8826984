// Owns the public documents that several codes and failure classes point to.
export const links = {
  upgradeErrorCodes: {
    title: { en: 'Windows upgrade error codes', zh: 'Windows 升级错误代码' },
    url: 'https://learn.microsoft.com/troubleshoot/windows-client/setup-upgrade-and-drivers/windows-upgrade-error-codes',
  },
  fixWindowsUpdateErrors: {
    title: { en: 'Fix Windows Update errors', zh: '修复 Windows 更新错误' },
    url: 'https://learn.microsoft.com/troubleshoot/windows-server/installing-updates-features-roles/fix-windows-update-errors',
  },
  repairSource: {
    title: { en: 'Configure a Windows repair source', zh: '配置 Windows 修复源' },
    url: 'https://learn.microsoft.com/windows-hardware/manufacture/desktop/configure-a-windows-repair-source',
  },
  repairImage: {
    title: { en: 'Repair a Windows image', zh: '修复 Windows 映像' },
    url: 'https://learn.microsoft.com/windows-hardware/manufacture/desktop/repair-a-windows-image',
  },
  updateErrors: {
    title: { en: 'Windows Update common errors and mitigation', zh: 'Windows 更新常见错误和缓解措施' },
    url: 'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/common-windows-update-errors',
  },
} as const;
