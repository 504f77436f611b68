import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import type { Voice } from '../documents/document.entity.js';
import { pageOf, pageSize, type Page } from '../shared/page.js';
import { State } from '../treaties/state.entity.js';
import { plainWords, readAsked } from './asked.js';
import { findHits, type Hit } from './search-hits.js';
import { searchQuery, type SearchQuery } from './search-query.js';
import type { SearchFilter } from './search.input.js';
import { respell } from './suggestion.js';

/** How many entries of a voice, language and State were found. */
interface Count {
  voice: Voice;
  language: string;
  state: string;
  n: number;
}

/** What a search found. Each count is of what choosing that value would show, the other choices staying. */
export interface Found {
  page: Page<Hit>;
  voices: Map<Voice, number>;
  languages: Map<string, number>;
  /** By code; the chosen State alone where one was chosen. */
  states: Map<string, number>;
  /** The same question with a word spelt otherwise, which finds something; null where nothing else suggests itself. */
  suggestion: string | null;
  /** The same words, any of which will do; null where there is but one. */
  loosened: string | null;
}

@Injectable()
export class SearchService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** What `filter.q` finds and `viewer` may see, best first; a page past the end is empty. */
  async find({ q = '', ...filter }: SearchFilter, viewer: Viewer): Promise<Found> {
    const asked = readAsked(q);
    const { ids, counts } = await this.select(await this.plan(q, filter, viewer), filter);
    const { voice, language, page = 1 } = filter;
    const inLanguage = (one: Count) => !language || one.language === language;
    const inVoice = (one: Count) => !voice || one.voice === voice;
    const states = sum(counts, 'state', (one) => inLanguage(one) && inVoice(one));
    const total = [...states.values()].reduce((all, n) => all + n, 0);
    const words = plainWords(asked.words);
    return {
      page: pageOf(await findHits(this.source, asked, viewer, ids), total, page),
      voices: sum(counts, 'voice', inLanguage),
      languages: sum(counts, 'language', inVoice),
      states,
      suggestion: counts.length === 0 ? await this.suggest(q, filter, viewer) : null,
      loosened: words.length > 1 ? words.join(' or ') : null,
    };
  }

  /** The States `codes`, by name in English. */
  findStates(codes: string[]): Promise<State[]> {
    return this.source.manager.find(State, { where: { code: In(codes) }, order: { name: 'ASC', code: 'ASC' } });
  }

  /** Another spelling of `q`, if it finds something under the same `filter`. */
  private async suggest(q: string, filter: SearchFilter, viewer: Viewer): Promise<string | null> {
    const respelt = await respell(this.source, q, viewer);
    if (respelt === null) return null;
    const { counts } = await this.select(await this.plan(respelt, filter, viewer), filter);
    return counts.length > 0 ? respelt : null;
  }

  private async plan(q: string, filter: SearchFilter, viewer: Viewer): Promise<SearchQuery | null> {
    const asked = readAsked(q);
    if (!asked.words && asked.symbols.length + asked.numbers.length === 0) return null;
    const documents = asked.symbols.length
      ? await this.source.query<{ id: number }[]>(
          `SELECT d.id FROM document d
           WHERE d.symbol = ANY ($1) AND may_see(d.visibility, d.organisation_id, $2, $3, $4)`,
          [asked.symbols, viewer.organisationId, viewer.organisationKind, viewer.role],
        )
      : [];
    return searchQuery(
      asked,
      filter,
      viewer,
      documents.map(({ id }) => id),
    );
  }

  /**
   * The entries of one page, and counts of all. A passage gives way to what was made of it, so that the same words
   * stand once; where that cannot be seen, or does not match, the passage stands.
   */
  private async select(
    query: SearchQuery | null,
    { voice, language, page = 1 }: SearchFilter,
  ): Promise<{ ids: number[]; counts: Count[] }> {
    if (!query) return { ids: [], counts: [] };
    const { where, rank, parameters } = query;
    const at = parameters.length;
    const [found] = await this.source.query<{ ids: number[]; counts: Count[] }[]>(
      `WITH hit AS MATERIALIZED (
         SELECT e.id, e.kind, e.subject_id, e.voice, e.language, e.state_code, e.passage_id, ${rank} AS rank FROM search_entry e WHERE ${where}
       ), kept AS MATERIALIZED (
         SELECT * FROM hit WHERE kind <> 'passage'
           OR passage_id NOT IN (SELECT passage_id FROM hit WHERE kind <> 'passage' AND passage_id IS NOT NULL)
       )
       SELECT ARRAY(
           SELECT id FROM kept
           WHERE ($${at + 1}::text IS NULL OR voice = $${at + 1}) AND ($${at + 2}::text IS NULL OR language = $${at + 2})
           ORDER BY rank DESC, subject_id, id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
         ) AS ids,
         coalesce((
           SELECT json_agg(c) FROM (SELECT voice, language, state_code AS state, count(*)::integer AS n FROM kept GROUP BY 1, 2, 3) c
         ), '[]') AS counts`,
      [...parameters, voice ?? null, language ?? null],
    );
    return found!;
  }
}

function sum<Key extends 'voice' | 'language' | 'state'>(counts: Count[], key: Key, keep: (count: Count) => boolean) {
  const sums = new Map<Count[Key], number>();
  for (const count of counts.filter(keep)) sums.set(count[key], (sums.get(count[key]) ?? 0) + count.n);
  return sums;
}
