import { provisionHeading } from './provision-heading.js';
import type { Citations } from './snapshot-citations.js';
import type { NgoRow } from './snapshot-rows.js';
import type { SnapshotSection } from './snapshot.js';

/** Key of the section that a statement on `provisions` belongs to. */
const sectionId = (provisions: readonly string[]) => `section:${provisions.join('+')}`;

/** The article that a section is sorted by, then its paragraph: `2(3)` stands before `2+3+26`, as in a report. */
function sortKey(provisions: readonly string[]): [number, number, number] {
  const [article = 0, paragraph = 0] = (provisions[0] ?? '').match(/\d+/g)?.map(Number) ?? [];
  return [article, provisions.length, paragraph];
}

/** Part II: what is said of the same articles stands in one section, sections in the order of the treaty. */
export function sectionsOf(
  findings: NgoRow[],
  demands: NgoRow[],
  citations: Citations,
  language: string,
): SnapshotSection[] {
  const sections = new Map<string, SnapshotSection>();
  const sectionFor = (provisions: string[]) => {
    const id = sectionId(provisions);
    const heading = provisionHeading(provisions, language);
    const section = sections.get(id) ?? { id, heading, provisions, paragraphs: [], recommendations: [] };
    sections.set(id, section);
    return section;
  };
  for (const row of findings) {
    sectionFor(row.provisions).paragraphs.push({
      id: `counter-finding:${row.id}`,
      href: `/counter-findings/${row.id}`,
      text: row.text,
      language: row.language,
      notes: citations.of(row),
      printedNumber: row.printedNumber,
      table: null,
    });
  }
  for (const row of demands) {
    sectionFor(row.provisions).recommendations.push({
      id: `ngo-recommendation:${row.id}`,
      href: `/ngo-recommendations/${row.id}`,
      text: row.text,
      language: row.language,
      notes: citations.of(row),
      group: null,
    });
  }
  return [...sections.values()].toSorted((a, b) => compare(sortKey(a.provisions), sortKey(b.provisions)));
}

/** The articles that provisions lie in. */
export const articlesOf = (provisions: readonly string[]): Set<number> =>
  new Set(provisions.map((path) => Number.parseInt(path, 10)));

const compare = (a: number[], b: number[]) => a.map((value, index) => value - b[index]!).find((one) => one !== 0) ?? 0;
