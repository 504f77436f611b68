import type { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import type { Voice } from '../documents/document.entity.js';
import type { PartialDate } from '../shared/partial-date.js';
import type { Asked } from './asked.js';
import { headlineOptions, stretches, type Stretch } from './marked.js';
import type { SearchKind } from './search-entry.entity.js';
import { wordsOfLanguage } from './search-query.js';

/** Something found, as a list shows it. */
export interface Hit {
  kind: SearchKind;
  /** Of the recommendation, response, finding, demand or passage. */
  subjectId: number;
  voice: Voice;
  language: string;
  stateCode: string;
  stateName: string;
  stateNameRu: string | null;
  stateNameKk: string | null;
  /** Topic of a recommendation. */
  heading: Stretch[];
  /** What is said, or the parts of it that hold the words. */
  said: Stretch[];
  number: string | null;
  /** Confirmed articles, such as `7` or `14(3)(d)`. */
  provisions: string[];
  /** Null where there is none, or none that the viewer may see. */
  documentId: number | null;
  symbol: string | null;
  title: string | null;
  publishedOn: PartialDate | null;
  /** Kind of a passage: `paragraph`, `note`, … */
  passageKind: string | null;
}

type HitRow = Omit<Hit, 'heading' | 'said'> & Record<'heading' | 'said', string>;

const whole = headlineOptions('HighlightAll=true');
const parts = headlineOptions('MaxFragments=2,MaxWords=40,MinWords=20,FragmentDelimiter=" … "');
/** A text of so many characters or fewer shows whole. */
const short = 400;

/** The entries `ids`, in that order, with the words of `asked` marked. That `viewer` may see them is settled by then. */
export async function findHits(source: DataSource, asked: Asked, viewer: Viewer, ids: number[]): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const parameters: unknown[] = [viewer.organisationId, viewer.organisationKind, viewer.role, ids];
  const tsquery = wordsOfLanguage(asked, (value) => `$${parameters.push(value)}`);
  const headline = (text: string, options: string) =>
    `translate(ts_headline(search_configuration(e.language), search_text(${text}), ${tsquery}, '${options}'), chr(1) || chr(4), '</')`;
  const marked = (text: string) => {
    const cut = tsquery
      ? `'… ' || ${headline(text, parts)} || ' …'`
      : `regexp_replace(left(${text}, ${short}), '\\s+\\S*$', ' …')`;
    return `CASE WHEN length(${text}) > ${short} THEN ${cut} ELSE ${tsquery ? headline(text, whole) : text} END`;
  };
  const rows = await source.query<HitRow[]>(
    `SELECT e.kind, e.subject_id AS "subjectId", e.voice, e.language, e.state_code AS "stateCode", t.name AS "stateName",
       t.name_ru AS "stateNameRu", t.name_kk AS "stateNameKk", e.number,
       ${marked(`coalesce(s.heading, '')`)} AS heading,
       ${marked(`concat_ws(' … ', nullif(s.said, ''), s.beside)`)} AS said,
       ARRAY(
         SELECT v.path FROM provision v WHERE v.id IN (
           SELECT a.provision_id FROM search_provision a WHERE a.kind = e.kind AND a.subject_id = e.subject_id
         ) ORDER BY v.treaty_code, v.article, v.paragraph NULLS FIRST, v.letter NULLS FIRST
       ) AS provisions,
       d.id AS "documentId", d.symbol, d.title, d.published_on AS "publishedOn", p.kind AS "passageKind"
     FROM unnest($4::integer[]) WITH ORDINALITY chosen (id, place)
     JOIN search_entry e ON e.id = chosen.id
     CROSS JOIN LATERAL (
       SELECT * FROM search_source s WHERE s.kind = e.kind AND s.subject_id = e.subject_id LIMIT 1
     ) s
     JOIN state t ON t.code = e.state_code
     LEFT JOIN document d ON d.id = e.document_id
       AND may_see(d.visibility, d.organisation_id, $1::integer, $2::text, $3::text)
     LEFT JOIN passage p ON e.kind = 'passage' AND p.id = e.subject_id
     ORDER BY chosen.place`,
    parameters,
  );
  return rows.map((row) => ({ ...row, heading: stretches(row.heading), said: stretches(row.said) }));
}
