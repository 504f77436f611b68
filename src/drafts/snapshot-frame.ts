import type { EntityManager } from 'typeorm';
import type { ReportingCycle } from '../cycles/reporting-cycle.entity.js';
import type { Language } from '../shared/languages.js';
import { translate } from '../pages/translations.js';
import type { SnapshotRequest } from './snapshot-request.js';
import type { DraftSnapshot } from './snapshot.js';

/** The document whose recommendations Part I goes through. */
export interface RecommendationsDocument {
  id: number;
  symbol: string | null;
}

/**
 * The concluding observations that a submission in `cycle` looks back on: those chosen by the author; else those of the
 * cycle before, which the State's report answers; else, in a first cycle or when the earlier ones are not in the
 * record, the cycle's own. Null when there are none.
 */
export async function findRecommendationsDocument(
  manager: EntityManager,
  { stateCode, treatyCode, ordinal }: ReportingCycle,
  chosen: number | undefined,
): Promise<RecommendationsDocument | null> {
  const [document] = await manager.query<RecommendationsDocument[]>(
    `SELECT d.id, d.symbol
     FROM document d LEFT JOIN reporting_cycle c ON c.id = d.cycle_id
     WHERE d.state_code = $1 AND EXISTS (SELECT FROM recommendation r WHERE r.document_id = d.id)
       AND (d.id = $4 OR ($4::integer IS NULL AND c.treaty_code = $2 AND c.ordinal IN ($3 - 1, $3)))
     ORDER BY c.ordinal, d.symbol NULLS LAST, d.id
     LIMIT 1`,
    [stateCode, treatyCode, ordinal, chosen ?? null],
  );
  return document ?? null;
}

/** Everything of a snapshot but its two parts and their notes. */
export async function readFrame(
  manager: EntityManager,
  cycle: ReportingCycle,
  document: RecommendationsDocument | null,
  request: SnapshotRequest,
  recordBase: string | null,
) {
  const { settings, language } = request;
  const without = new Set(settings.without);
  const { state, treaty } = cycle;
  const mechanism = {
    code: treaty.mechanismCode,
    name: inLanguage(treaty.mechanism, language),
    treaty: treaty.code,
  };
  return {
    format: 1,
    template: request.template,
    language,
    state: { code: state.code, name: inLanguage(state, language) },
    mechanism,
    cycle: {
      label: cycle.label,
      ordinal: cycle.ordinal,
      reportSymbol: await findReportSymbol(manager, cycle.id),
      concludingObservationsSymbol: document?.symbol ?? null,
    },
    asOf: request.asOf,
    knownAt: request.knownAt?.toISOString().slice(0, 16).replace('T', ' ') ?? null,
    titleLines: request.title.split(/\r?\n/).filter(Boolean),
    addressee: settings.addressee ?? translate(language as Language, 'drafts.addressedTo', { body: mechanism.name }),
    place: settings.place ?? null,
    date: settings.date ?? request.asOf,
    organisations: (settings.organisations ?? []).map((name) => ({ name, role: 'author' as const })),
    funderDisclaimers: settings.funderDisclaimers ?? [],
    introduction: settings.introduction ?? null,
    figures: [],
    limit: await findLimit(manager, treaty.mechanismCode),
    recordBase,
    show: {
      contents: true,
      introduction: true,
      topics: false,
      recommendationSources: true,
      committeeGrades: !without.has('committeeGrades'),
      stateReplies: !without.has('stateReplies'),
      assessments: !without.has('assessments'),
      seeAlso: true,
      consolidatedRecommendations: !without.has('consolidatedRecommendations'),
      abbreviations: !without.has('abbreviations'),
    },
  } satisfies Partial<DraftSnapshot>;
}

function inLanguage(
  { name, nameRu, nameKk }: { name: string; nameRu: string | null; nameKk: string | null },
  language: string,
): string {
  return (language === 'ru' ? nameRu : language === 'kk' ? nameKk : name) ?? name;
}

async function findReportSymbol(manager: EntityManager, cycleId: number): Promise<string | null> {
  const [event] = await manager.query<{ symbol: string }[]>(
    `SELECT symbol FROM cycle_event
     WHERE cycle_id = $1 AND kind IN ('report_received', 'report_issued') AND symbol IS NOT NULL
     ORDER BY kind DESC, id LIMIT 1`,
    [cycleId],
  );
  return event?.symbol ?? null;
}

/** The body's limit for a submission before the dialogue; null when none is known. */
export async function findLimit(manager: EntityManager, mechanismCode: string): Promise<DraftSnapshot['limit']> {
  const [rule] = await manager.query<NonNullable<DraftSnapshot['limit']>[]>(
    `SELECT words, confirmed, source FROM submission_rule
     WHERE mechanism_code = $1 AND stage = 'session' AND words IS NOT NULL`,
    [mechanismCode],
  );
  return rule ?? null;
}
