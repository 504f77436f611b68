import { NotFoundException } from '@nestjs/common';

/** Where a link comes from: the text itself, its see-also line, a proposal of the machine, or a person. */
export const linkOrigins = ['quoted', 'see_also', 'suggested', 'assigned'] as const;
export type LinkOrigin = (typeof linkOrigins)[number];

/** A link is a proposal until the text itself or a person confirms it. */
export const linkDecisions = ['proposed', 'confirmed', 'rejected'] as const;
export type LinkDecision = (typeof linkDecisions)[number];

/**
 * A link of a statement with a recommendation, of a statement or recommendation with an article, or of a recommendation
 * with an earlier one. The links of a kind are the table `<kind>_link`.
 */
export const linkKinds = ['subject', 'provision', 'recommendation'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** One link of any kind; `subject-12` and `provision-7` in addresses and forms. */
export interface LinkRef {
  kind: LinkKind;
  id: number;
}

/** What {@link readLinkKey} understands. */
export const linkKey = new RegExp(`^(${linkKinds.join('|')})-([1-9]\\d{0,8})$`);

/** The link that `key` names, or null. */
export function readLinkKey(key: string): LinkRef | null {
  const [, kind, id] = linkKey.exec(key) ?? [];
  return kind ? { kind: kind as LinkKind, id: Number(id) } : null;
}

/** The link that `key` in an address names. @throws NotFoundException when none can be called so */
export function readLinkRef(key: string): LinkRef {
  const ref = readLinkKey(key);
  if (!ref) throw new NotFoundException('There is no such proposal.');
  return ref;
}
