/** The lists of one State that can be saved, by the last part of their address. */
const listsOfState = [
  'recommendations',
  'articles',
  'silence',
  'comparison',
  'plans',
  'promises',
  'cases',
  'communications',
  'documents',
  'bodies',
  'proposals',
  'ngo-recommendations',
] as const;
/** The lists over all States. */
const listsOverall = ['search', 'calendar'] as const;

/** A list whose address can be saved. */
export type List = (typeof listsOfState)[number] | (typeof listsOverall)[number];

/** An address of a list, in one spelling. */
export interface ListAddress {
  list: List;
  /** ISO 3166-1 alpha-3; null for a list over all States. */
  stateCode: string | null;
  path: string;
  /** With its question mark, parameters in order of their names; empty when nothing narrows the list. */
  query: string;
}

const ofState = new RegExp(`^/states/([A-Z]{3})/(${listsOfState.join('|')})$`);
const overall = new RegExp(`^/(${listsOverall.join('|')})$`);

/**
 * Reads an address of this application, host left out. Its place in the list is dropped, and so is a day that is
 * `today` (`YYYY-MM-DD`), which the form of a list names by itself: the saved list then follows the day.
 *
 * @returns null for what is not the address of a list of ours
 */
export function readListAddress(address: string, today: string): ListAddress | null {
  const here = 'http://here.invalid';
  if (!address.startsWith('/') || !URL.canParse(address, here)) return null;
  const { origin, pathname: path, searchParams } = new URL(address, here);
  const [, stateCode, ofOne] = ofState.exec(path) ?? [];
  const list = ofOne ?? overall.exec(path)?.[1];
  if (origin !== here || !list) return null;
  return { list: list as List, stateCode: stateCode ?? null, path, query: queryOf(searchParams, today) };
}

function queryOf(parameters: URLSearchParams, today: string): string {
  const kept = new URLSearchParams(
    [...parameters].filter(
      ([name, value]) => value.trim() !== '' && name !== 'page' && !(name === 'asOf' && value === today),
    ),
  );
  kept.sort();
  return kept.size > 0 ? `?${kept.toString()}` : '';
}
