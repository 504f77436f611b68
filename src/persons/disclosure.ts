/**
 * Where a person's words may go: the work of the organisation itself; a submission handed over in confidence; one that
 * the body publishes, as it does unless asked not to; the public pages; the press.
 */
export const uses = ['internal', 'confidential', 'submission', 'portal', 'press'] as const;
export type Use = (typeof uses)[number];

/** What is printed of a person, from nothing at all to the full name. Each level tells more than the one before. */
export const disclosureLevels = ['none', 'description', 'pseudonym', 'initials', 'full_name'] as const;
export type DisclosureLevel = (typeof disclosureLevels)[number];

/** Who gave a consent. A child's own is not enough. */
export const consentGivers = ['self', 'parent', 'guardian', 'representative'] as const;
export type ConsentGiver = (typeof consentGivers)[number];

/** Why naming a person may do harm. */
export const riskKinds = ['minor', 'reprisal', 'detention', 'family', 'health', 'other'] as const;
export type RiskKind = (typeof riskKinds)[number];

/** What {@link disclosedAs} must know of a person. */
export interface Disclosable {
  /** What tells nobody who it is: "a man, 34". */
  description: string | null;
  pseudonym: string | null;
  initials: string | null;
  fullName: string | null;
  /** What the organisation wants to print in each use, consent given. */
  disclosure: Record<Use, DisclosureLevel>;
  consents: { givenBy: ConsentGiver; uses: Use[]; upTo: DisclosureLevel; withdrawnOn: string | null }[];
  risks: { kind: RiskKind; confirmedAt: Date | null; liftedAt: Date | null }[];
}

/** Why less is printed than the organisation wanted. */
export type Restraint = 'no_consent' | 'consent_withdrawn' | 'minor' | 'risk' | 'not_recorded';

/** What is printed of a person: `words` is null at the level `none`. */
export interface Disclosed {
  level: DisclosureLevel;
  words: string | null;
  because: Restraint[];
}

const rank = (level: DisclosureLevel) => disclosureLevels.indexOf(level);

/**
 * What may be printed of `person` in `use`; every text that leaves goes through it. The wish of the organisation is
 * lowered in turn: to a description where no standing consent covers the use, and to its scope where one does; to
 * initials for a child, always; outside the organisation to a pseudonym for a person at risk, unless an editor has
 * confirmed each risk; and to what is recorded at all.
 */
export function disclosedAs(person: Disclosable, use: Use): Disclosed {
  const because: Restraint[] = [];
  let level = person.disclosure[use];
  const lower = (to: DisclosureLevel, restraint: Restraint) => {
    if (rank(level) <= rank(to)) return;
    level = to;
    because.push(restraint);
  };
  const risks = person.risks.filter(({ liftedAt }) => liftedAt === null);
  const isMinor = risks.some(({ kind }) => kind === 'minor');
  const covering = person.consents.filter((one) => one.uses.includes(use) && !(isMinor && one.givenBy === 'self'));
  const standing = covering.filter(({ withdrawnOn }) => withdrawnOn === null);
  const consented = standing.reduce<DisclosureLevel>(
    (most, { upTo }) => (rank(upTo) > rank(most) ? upTo : most),
    'description',
  );
  lower(consented, covering.length > standing.length ? 'consent_withdrawn' : 'no_consent');
  if (isMinor) lower('initials', 'minor');
  if (use !== 'internal' && risks.some(({ confirmedAt }) => confirmedAt === null)) lower('pseudonym', 'risk');
  lower(recordedUpTo(person, level), 'not_recorded');
  return { level, words: wordsAt(person, level), because };
}

/** The highest level up to `level` for which there are words. */
const recordedUpTo = (person: Disclosable, level: DisclosureLevel): DisclosureLevel =>
  disclosureLevels.findLast((one) => rank(one) <= rank(level) && wordsAt(person, one)) ?? 'none';

function wordsAt(person: Disclosable, level: DisclosureLevel): string | null {
  switch (level) {
    case 'none':
      return null;
    case 'description':
      return person.description;
    case 'pseudonym':
      return person.pseudonym;
    case 'initials':
      return person.initials;
    case 'full_name':
      return person.fullName;
  }
}
