import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Language } from '../shared/languages.js';
import type { Viewer } from '../accounts/viewer.js';
import { ReportingCycle } from '../cycles/reporting-cycle.entity.js';
import { translate } from '../pages/translations.js';
import { abbreviationsIn } from './abbreviations.js';
import { findRecommendationsDocument, readFrame } from './snapshot-frame.js';
import { partOne } from './snapshot-recommendations.js';
import { Citations } from './snapshot-citations.js';
import * as rows from './snapshot-rows.js';
import { articlesOf, sectionsOf } from './snapshot-sections.js';
import type { SnapshotRequest } from './snapshot-request.js';
import type { DraftSnapshot } from './snapshot.js';

/** Reads the record for a draft. */
@Injectable()
export class SnapshotService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /**
   * The record as `viewer` may publish it, in one consistent read; restricted rows stay out.
   *
   * @param recordBase address that links to records begin with; null leaves the links out of files
   * @throws NotFoundException for an unknown cycle.
   */
  take(request: SnapshotRequest, viewer: Viewer, recordBase: string | null): Promise<DraftSnapshot> {
    return this.source.transaction('REPEATABLE READ', (manager) => read(manager, request, viewer, recordBase));
  }
}

async function read(
  manager: EntityManager,
  request: SnapshotRequest,
  viewer: Viewer,
  recordBase: string | null,
): Promise<DraftSnapshot> {
  const { asOf, language, settings } = request;
  const time = { asOf, knownAt: request.knownAt ?? new Date() };
  const cycle = await manager.findOne(ReportingCycle, {
    where: { id: request.cycleId },
    relations: { state: true, treaty: { mechanism: true } },
  });
  if (!cycle) throw new NotFoundException(`There is no reporting cycle ${request.cycleId}.`);
  const { stateCode, treatyCode } = cycle;
  const document = await findRecommendationsDocument(manager, cycle, settings.recommendationsOf);
  const recommendations = document ? await rows.readRecommendations(manager, document.id, treatyCode) : [];
  const ids = recommendations.map(({ id }) => id);
  const findings = await rows.readFindings(manager, viewer, stateCode, treatyCode, time);
  const demands = await rows.readDemands(manager, viewer, stateCode, treatyCode);
  const documentIds = [...new Set([...findings, ...demands].flatMap((row) => row.documentId ?? []))];
  const citations = new Citations(await rows.readNotes(manager, documentIds));

  const wanted = (provisions: string[]) =>
    request.articles.length === 0 || request.articles.some((article) => articlesOf(provisions).has(article));
  const underRecommendations = new Set(ids);
  const apart = findings.filter(
    (row) => row.provisions.length > 0 && !row.recommendationIds.some((id) => underRecommendations.has(id)),
  );
  const sections = sectionsOf(
    apart.filter((row) => wanted(row.provisions)),
    demands.filter((row) => row.provisions.length > 0 && wanted(row.provisions)),
    citations,
    language,
  );
  const blocks = partOne({
    recommendations: recommendations.filter(({ provisions, seeAlso }) => wanted([...provisions, ...seeAlso])),
    findings,
    responses: await rows.readResponses(manager, ids, time),
    grades: await rows.readGrades(manager, ids, time),
    statuses: await rows.readOpinions(manager, ids, time, viewer),
    citations,
    sections,
    words: (key) => translate(language as Language, key),
  });
  const texts = [
    ...blocks.map(({ text }) => text),
    ...sections.flatMap((section) => section.paragraphs.map(({ text }) => text)),
  ];
  return {
    ...(await readFrame(manager, cycle, document, request, recordBase)),
    recommendations: blocks,
    sections,
    citations: citations.all,
    abbreviations: abbreviationsIn(texts),
  };
}
