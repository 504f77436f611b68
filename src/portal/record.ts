import type { PartialDate } from '../shared/partial-date.js';
import type { RecommendationRow } from '../recommendations/recommendations.service.js';
import { provenance, subjectOf, type Provenance } from './citation.js';
import type { Published } from './published.js';
import { publicStanding, type PublicStanding } from './unpublished.js';

/** The words of a recommendation, whole. */
export interface Wording {
  id: number;
  text: string | null;
  limbs: { label: string; text: string | null }[];
}

/** One recommendation as machines read it; null stands for what is not known or not published. */
export interface PublicRecord extends Provenance {
  id: number;
  stateCode: string;
  mechanism: string;
  /** UN symbol of its document. */
  symbol: string | null;
  documentTitle: string;
  publishedOn: PartialDate | null;
  /** As printed. */
  paragraph: string | null;
  cycle: string | null;
  topic: string | null;
  text: string | null;
  limbs: Wording['limbs'];
  /** `7` or `14(3)(d)`. */
  articles: string[];
  selectedForFollowUp: boolean;
  grades: PublicStanding['grades'];
  stateLevels: PublicStanding['state'];
  ngoLevels: PublicStanding['ngo'];
  contested: boolean | null;
  responses: number | null;
  findings: number | null;
  timesMade: number;
}

/** The record of `row`, with its whole wording, as `published` at the installation `origin`. */
export function recordOf(
  row: RecommendationRow,
  { text, limbs }: Wording,
  published: Published,
  origin: string,
): PublicRecord {
  const { standing, symbol, documentTitle: title, paragraph, position } = row;
  const { grades, state, ngo, contested } = publicStanding(standing, published.unpublished);
  const hides = (voice: 'state' | 'ngo') => published.unpublished.includes(voice);
  return {
    id: row.id,
    stateCode: published.state.code,
    mechanism: row.mechanism,
    symbol,
    documentTitle: title,
    publishedOn: row.publishedOn,
    paragraph,
    cycle: row.cycle,
    topic: row.topic,
    text,
    limbs,
    articles: row.provisions,
    selectedForFollowUp: row.selectedForFollowUp,
    grades,
    stateLevels: state,
    ngoLevels: ngo,
    contested,
    responses: hides('state') ? null : row.claims,
    findings: hides('ngo') ? null : row.findings,
    timesMade: row.madeTimes,
    ...provenance(
      published,
      subjectOf({ symbol, title, paragraph, position }),
      `${origin}/public/recommendations/${row.id}`,
    ),
  };
}

/** A column of a table for spreadsheets. */
export interface Column<Row> {
  name: string;
  /** What stands in the cell; null leaves it empty. */
  cell: (row: Row) => string | number | boolean | null;
}

const column = <Name extends keyof PublicRecord & string>(
  name: Name,
  cell: (value: PublicRecord[Name]) => string | number | boolean | null,
): Column<PublicRecord> => ({ name, cell: (row) => cell(row[name]) });

const plain = <Value extends string | number | boolean | null>(value: Value): Value => value;
const listed = (values: string[]) => values.join('; ');
const level = (lines: PublicRecord['stateLevels']) =>
  lines && listed(lines.map(({ limb, level: of, axis, asOf }) => `${limb ? `${limb} ` : ''}${of} (${axis}, ${asOf})`));

/** The fields of a {@link PublicRecord} in their order, and how a table holds each; lists are parted by `; `. */
export const recordColumns: Column<PublicRecord>[] = [
  column('id', plain),
  column('stateCode', plain),
  column('mechanism', plain),
  column('symbol', plain),
  column('documentTitle', plain),
  column('publishedOn', plain),
  column('paragraph', plain),
  column('cycle', plain),
  column('topic', plain),
  column('text', plain),
  column('limbs', (limbs) => listed(limbs.map(({ label, text }) => (text ? `${label} ${text}` : label)))),
  column('articles', listed),
  column('selectedForFollowUp', plain),
  column('grades', (grades) =>
    listed(
      grades.map(
        ({ grade, limbs, assessedOn }) => `${limbs.map((limb) => `${limb} `).join('')}${grade} (${assessedOn})`,
      ),
    ),
  ),
  column('stateLevels', level),
  column('ngoLevels', level),
  column('contested', plain),
  column('responses', plain),
  column('findings', plain),
  column('timesMade', plain),
  column('asOf', plain),
  column('address', plain),
  column('citation', plain),
  column('licence', plain),
  column('retrievedOn', plain),
];
