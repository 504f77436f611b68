import type { DataSource } from 'typeorm';
import { CounterFinding } from '../src/counter-findings/counter-finding.entity.js';
import { ProvisionLink } from '../src/links/provision-link.entity.js';
import { SubjectLink } from '../src/links/subject-link.entity.js';
import { StateResponse } from '../src/state-responses/state-response.entity.js';
import { Provision } from '../src/treaties/provision.entity.js';
import type { Ruritania } from './ruritania.js';

/** The keys of four proposed links, the surest first. */
export interface Proposed {
  /** The State's claim of stoves concerns article 10. */
  stovesArticle: string;
  /** The same claim answers the recommendation on prisons. */
  stoves: string;
  /** A finding of one organisation, for its own eyes, is about prisons too. */
  moss: string;
  /** The claim also answers the recommendation on the press, which is unlikely. */
  unlikely: string;
}

/** Proposes links in Ruritania for a claim of the State and a finding that only `organisationId` may see. */
export async function proposeFor(
  { manager }: DataSource,
  { code: stateCode, prisons, press, alternativeReport }: Ruritania,
  organisationId: number,
): Promise<Proposed> {
  const ten = await manager.findOneByOrFail(Provision, { treatyCode: 'ICCPR', path: '10' });
  const { id: stateResponseId } = await manager.save(
    manager.create(StateResponse, {
      stateCode,
      text: 'Stoves were bought.',
      kind: 'practice',
      source: 'Royal gazette',
    }),
  );
  const { id: counterFindingId } = await manager.save(
    manager.create(CounterFinding, {
      stateCode,
      text: 'Moss grew on a prisoner who must not be named twice.',
      source: 'Visit',
      documentId: alternativeReport.id,
      organisationId,
      visibility: 'organisation',
    }),
  );
  const suggested = { origin: 'suggested', reason: 'both say cells, dry' } as const;
  const article = await manager.save(
    manager.create(ProvisionLink, { ...suggested, provisionId: ten.id, stateResponseId, score: 0.9 }),
  );
  const [stoves, moss, unlikely] = await manager.save([
    manager.create(SubjectLink, { ...suggested, recommendationId: prisons.id, stateResponseId, score: 0.85 }),
    manager.create(SubjectLink, { ...suggested, recommendationId: prisons.id, counterFindingId, score: 0.7 }),
    manager.create(SubjectLink, { ...suggested, recommendationId: press.id, stateResponseId, score: 0.5 }),
  ]);
  return {
    stovesArticle: `provision-${article.id}`,
    stoves: `subject-${stoves!.id}`,
    moss: `subject-${moss!.id}`,
    unlikely: `subject-${unlikely!.id}`,
  };
}
