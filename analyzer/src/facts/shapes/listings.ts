// Owns the message shapes of listings of packages, features and updates: DISM and its PowerShell module, Get-HotFix,
// wmic qfe and systeminfo, with English and Chinese labels.
import { begins, holds, type Shape } from '../shape';

const identity = String.raw`(?<package>[\w.-]{2,200}~[0-9a-fA-F]{16}~\w*~[\w-]*~[\d.]+)`;
/** Labels of the state: DISM, the PowerShell module, Chinese. */
const state = String.raw`(?:\n\s*(?:State|PackageState|Status|状态)\s*[:：]\s*(?<state>[^\n]+))?`;

export const listingShapes: readonly Shape[] = [
  // "Package Identity : Package_for_KB…~31bf…~amd64~~10.0.1.2", "State : Install Pending"
  begins(
    'listing',
    'package.listed',
    ['Package Identity', 'PackageName', 'Paketidentität', '程序包标识', '包标识 ', '包标识'],
    new RegExp(
      String.raw`^(?:Package Identity|PackageName|Paketidentität|程序包标识|包标识)\s*[:：]\s*${identity}\s*?${state}`,
    ),
  ),
  // "Package_for_KB…~31bf…~amd64~~10.0.1.2 | Installed | Update | 3/4/2024 9:00 AM"
  holds(
    'listing',
    'package.listed',
    '|',
    new RegExp(String.raw`^${identity}\s*\|\s*(?<state>[^|\n]+?)\s*(?:\||$)`),
  ),
  begins(
    'listing',
    'feature.listed',
    ['Feature Name', 'FeatureName', 'Featurename', 'Capability Identity', '功能名称', '功能标识'],
    /^(?:Feature Name|FeatureName|Featurename|Capability Identity|功能名称|功能标识)\s*[:：]\s*(?<feature>\S[^\n]{0,300}?)\s{0,40}?(?:\n\s{0,40}(?:State|Status|状态)\s{0,40}[:：]\s{0,40}(?<state>[^\n]{1,300}))?\s*$/,
  ),
  holds('listing', 'hotfix.listed', 'KB', /\b(?<kb>KB\d{6,7})\b/),
];
