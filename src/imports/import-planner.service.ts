import { ConflictException, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Document } from '../documents/document.entity.js';
import type { Visibility } from '../shared/visibility.js';
import { Provision } from '../treaties/provision.entity.js';
import { ImportRun } from './import-run.entity.js';
import type { ParsedDocument } from './parsed-document.js';
import { findDocument, findHeldRecord, type HeldRecord } from './plan/held-record.js';
import type { ImportPlan } from './plan/import-plan.js';
import type { ImportRecord } from './plan/import-record.js';
import { findScope, type ImportScope, type ScopeChoices } from './plan/import-scope.js';
import { findKnownClaims, findKnownRecommendations } from './plan/known-voices.js';
import type { MatchChoices } from './plan/match-recommendations.js';
import { planImport } from './plan/plan-import.js';
import type { KnownRecommendation } from './plan/proposals.js';
import { recordOf } from './plan/record-of.js';

/** A file that was read, and what is to be done with it. */
export interface ImportRequest extends ScopeChoices {
  parsed: ParsedDocument;
  text: string;
  stateCode: string;
  visibility: Visibility;
  organisationId: number | null;
  matches: MatchChoices;
}

/** A plan with where its document belongs. */
export interface ScopedPlan {
  plan: ImportPlan;
  scope: ImportScope;
  /** The choices of the request together with those of the document's last import. */
  matches: MatchChoices;
  held: HeldRecord;
  /** The recommendations to the State that proposals point to. */
  known: KnownRecommendation[];
}

@Injectable()
export class ImportPlanner {
  /**
   * Compares what was read with the record as `manager` sees it.
   *
   * @throws ConflictException when the document belongs to another organisation and differs.
   */
  async plan(request: ImportRequest, manager: EntityManager): Promise<ScopedPlan> {
    const { parsed, stateCode, organisationId } = request;
    const { sha256 } = parsed.source;
    let scope = await findScope(manager, parsed, stateCode, request);
    let record = recordOf(parsed, scope);
    const document = await findDocument(manager, { ...record.document, stateCode, fileSha256: sha256, organisationId });
    if (document) refuseForeign(document, sha256, organisationId);
    // A date that a person gave a document once goes on to its later versions.
    if (scope.date === null && document?.publishedOn) {
      scope = await findScope(manager, parsed, stateCode, { ...request, publishedOn: document.publishedOn });
      record = recordOf(parsed, scope);
    }
    const own = parsed.format === 'concluding-observations' ? document : null;
    const recommendingId = (scope.recommending?.held ?? own)?.id ?? null;
    const held = await findHeldRecord(manager, document, recommendingId, scope.cycle?.id ?? null);
    const last = document && (await findLastRun(manager, document.id));
    const matches = { ...last?.matches, ...request.matches };
    const known = await findKnownRecommendations(manager, stateCode);
    const plan = planImport(record, {
      held,
      base: last && (await baseOf(last, manager)),
      recommendingDocumentIsHeld: recommendingId !== null,
      sha256,
      choices: matches,
      provisionIds: await findProvisionIds(manager, scope.treatyCode),
      knownRecommendations: known,
      knownClaims: await findKnownClaims(manager, stateCode, document?.id ?? null),
    });
    return { plan, scope, matches, held, known };
  }
}

/** A report that another organisation brought in is theirs to renew. */
function refuseForeign(document: Document, sha256: string, organisationId: number | null): void {
  const foreign = document.voice === 'ngo' && document.organisationId !== organisationId;
  if (foreign && document.fileSha256 !== sha256) {
    throw new ConflictException(
      `“${document.title}” was brought in by another organisation. Ask it to import the new version.`,
    );
  }
}

function findLastRun(manager: EntityManager, documentId: number): Promise<ImportRun | null> {
  return manager
    .createQueryBuilder(ImportRun, 'run')
    .addSelect('run.parsed')
    .where(`run.documentId = :documentId AND run.stage = 'imported'`, { documentId })
    .orderBy('run.importedAt', 'DESC')
    .addOrderBy('run.id', 'DESC')
    .limit(1)
    .getOne();
}

async function baseOf(run: ImportRun, manager: EntityManager): Promise<ImportRecord> {
  return recordOf(run.parsed, await findScope(manager, run.parsed, run.stateCode, run));
}

async function findProvisionIds(manager: EntityManager, treatyCode: string): Promise<Map<string, number>> {
  const provisions = await manager.find(Provision, { select: { id: true, path: true }, where: { treatyCode } });
  return new Map(provisions.map(({ path, id }) => [path, id]));
}
