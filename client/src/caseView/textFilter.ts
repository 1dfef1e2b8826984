// Owns what of the tree holds a text: the lines themselves, what lies above them, and what lies below them.
import type { CaseTreeItem } from '../../../protocol/src/index';

/**
 * The lines that hold a text in what they show or in their tooltip, without regard to case. The editor's own search in
 * a tree finds only what was opened before.
 */
export function withText(items: readonly CaseTreeItem[], text: string): readonly CaseTreeItem[] {
  const wanted = text.trim().toLowerCase();
  return wanted === '' ? items : items.flatMap((item) => kept(item, wanted));
}

function kept(item: CaseTreeItem, wanted: string): readonly CaseTreeItem[] {
  const texts = [item.label, item.description, item.tooltip, item.copyText ?? ''];
  // Another id than without a filter: the editor keeps for each whether it is open, and this one is to be open.
  const children = item.children.flatMap((child) => kept(child, wanted));
  if (children.length > 0) return [{ ...item, id: `${item.id}\n${wanted}`, children }];
  return texts.some((each) => each.toLowerCase().includes(wanted)) ? [item] : [];
}
