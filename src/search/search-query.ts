import type { Viewer } from '../accounts/viewer.js';
import { usualTreaty } from '../treaties/treaty.entity.js';
import { plainWords, type Asked } from './asked.js';
import { kazakhStem } from './kazakh-stem.js';
import { fleetingForm } from './russian-forms.js';
import type { SearchFilter } from './search.input.js';

/** A search in SQL: `e` is the entry. */
export interface SearchQuery {
  where: string;
  /** How well an entry matches, the better the higher. */
  rank: string;
  parameters: unknown[];
}

/** Weights of D, C, B, A: the heading counts most, then what the record says, then passages and concerns. */
const weights = `'{0.1, 0.2, 0.4, 1.0}'`;

/** Without words: what the record says before passages, each by its number; what has none comes last. */
const inPrintedOrder = `CASE e.kind WHEN 'passage' THEN 0 ELSE 10000 END
  - coalesce(substring(e.number FROM '^\\d{1,4}')::integer, 9999)`;

/**
 * The entries that `asked` finds and `viewer` may see, about the State and on the article of `filter`; its voice and
 * language are not in it. `documentIds` are the documents whose symbols were typed.
 */
export function searchQuery(
  asked: Asked,
  { state, article }: Pick<SearchFilter, 'state' | 'article'>,
  viewer: Viewer,
  documentIds: number[],
): SearchQuery {
  const parameters: unknown[] = [viewer.organisationId, viewer.organisationKind, viewer.role];
  const bind: Bind = (value) => `$${parameters.push(value)}`;
  const words = wordQueries(asked, bind);
  const conditions = [
    `may_see(e.visibility, e.organisation_id, $1::integer, $2::text, $3::text)`,
    ...(words ? [matches(words)] : []),
    ...(asked.numbers.length > 0 ? [`e.number = ANY (${bind(asked.numbers)}::text[])`] : []),
  ];
  let rank = words ? `ts_rank_cd(${weights}, e.lexemes, ${ofLanguage(words)}, 1)` : inPrintedOrder;
  if (asked.symbols.length > 0) {
    const within = `e.document_id = ANY (${bind(documentIds)}::integer[])`;
    // A paragraph is looked for in the document itself, not in those that name it.
    const named = asked.numbers.length > 0 ? [] : asked.symbols.map((symbol) => matches(phraseQueries(bind(symbol))));
    conditions.push(`(${[within, ...named].join(' OR ')})`);
    if (!words) rank = `CASE WHEN ${within} THEN 100000 ELSE 0 END + ${inPrintedOrder}`;
  }
  if (state) conditions.push(`e.state_code = ${bind(state)}`);
  if (article)
    conditions.push(
      // An array, for which each part of the view asks its index.
      `(e.kind, e.subject_id) IN (SELECT a.kind, a.subject_id FROM search_provision a
        WHERE a.provision_id = ANY (ARRAY(SELECT p.id FROM provision p
          WHERE p.treaty_code = ${bind(usualTreaty)} AND p.article = ${bind(Number(article))}::integer)))`,
    );
  return { where: conditions.join(' AND '), rank, parameters };
}

/** The words of `asked` as a text in the language `e.language` reads them; null when none were typed. */
export function wordsOfLanguage(asked: Asked, bind: Bind): string | null {
  const words = wordQueries(asked, bind);
  return words && ofLanguage(words);
}

/** Adds a parameter and answers its name in SQL. */
type Bind = (value: unknown) => string;

/** One thing asked for, as each text search configuration reads it. */
interface Queries {
  en: string;
  ru: string;
  other: string;
}

function wordQueries(asked: Asked, bind: Bind): Queries | null {
  if (asked.words === '') return null;
  const typed = `search_text(${bind(asked.words)}::text)`;
  return {
    en: `websearch_to_tsquery('search_english', ${typed})`,
    ru: withFleetingForms(asked.words, `websearch_to_tsquery('search_russian', ${typed})`, bind),
    other: `search_prefixes(search_text(${bind(stemWords(asked.words))}::text))`,
  };
}

/** `query` with each word of `words` that has another form also in that form. */
function withFleetingForms(words: string, query: string, bind: Bind): string {
  let all = query;
  for (const word of plainWords(words)) {
    const form = fleetingForm(word);
    if (!form) continue;
    const [one, other] = [word, form].map((text) => `plainto_tsquery('search_russian', ${bind(text)}::text)`);
    all = `ts_rewrite(${all}, ${one}, ${one} || ${other})`;
  }
  return all;
}

const phraseQueries = (phrase: string): Queries => ({
  en: `phraseto_tsquery('search_english', search_text(${phrase}::text))`,
  ru: `phraseto_tsquery('search_russian', search_text(${phrase}::text))`,
  other: `phraseto_tsquery('search_other', search_text(${phrase}::text))`,
});

/** A text is read in its own language alone. What only excludes words finds nothing: it would have to read everything. */
const matches = ({ en, ru, other }: Queries) =>
  `(${[
    ["= 'en'", en],
    ["= 'ru'", ru],
    ["NOT IN ('en', 'ru')", other],
  ]
    .map(([of, query]) => `e.language ${of} AND e.lexemes @@ ${query} AND querytree(${query}) NOT IN ('', 'T')`)
    .join(' OR ')})`;

const ofLanguage = ({ en, ru, other }: Queries) =>
  `CASE e.language WHEN 'en' THEN ${en} WHEN 'ru' THEN ${ru} ELSE ${other} END`;

/** The words outside quotation marks by their Kazakh stems; PostgreSQL finds what begins so. */
const stemWords = (words: string) => words.replace(/"[^"]*"?|[\p{L}\p{M}]+/gu, (word) => kazakhStem(word));
