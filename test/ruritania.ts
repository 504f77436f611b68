import { DataSource } from 'typeorm';
import { Assessment, type Level } from '../src/assessments/assessment.entity.js';
import { type Side } from '../src/accounts/side.js';
import { CounterFinding } from '../src/counter-findings/counter-finding.entity.js';
import { NgoRecommendation } from '../src/ngo-recommendations/ngo-recommendation.entity.js';
import { CycleEvent } from '../src/cycles/cycle-event.entity.js';
import { ReportingCycle } from '../src/cycles/reporting-cycle.entity.js';
import { Document } from '../src/documents/document.entity.js';
import { Passage } from '../src/documents/passage.entity.js';
import { StoredFile } from '../src/documents/stored-file.entity.js';
import { ProvisionLink } from '../src/links/provision-link.entity.js';
import { SubjectLink } from '../src/links/subject-link.entity.js';
import { CommitteeGrade } from '../src/recommendations/committee-grade.entity.js';
import { RecommendationLimb } from '../src/recommendations/recommendation-limb.entity.js';
import { Recommendation } from '../src/recommendations/recommendation.entity.js';
import type { Visibility } from '../src/shared/visibility.js';
import { claimedEvents } from '../src/state-responses/claimed-events.js';
import { StateResponse } from '../src/state-responses/state-response.entity.js';
import { Provision } from '../src/treaties/provision.entity.js';
import { State } from '../src/treaties/state.entity.js';

/** An invented State with one cycle, one document of each voice, and a record that every page of the desk can show. */
export interface Ruritania {
  code: 'RUR';
  observations: Document;
  alternativeReport: Document;
  /** ¶8 on prisons (graded by limb, answered, contested), ¶10 on the press (promise overdue), ¶12 on roads (nothing said). */
  prisons: Recommendation;
  press: Recommendation;
  roads: Recommendation;
}

const article = (source: DataSource, path: string) =>
  source.manager.findOneByOrFail(Provision, { treatyCode: 'ICCPR', path });

const confirmed = { origin: 'assigned', decision: 'confirmed' } as const;

/** Tells Ruritania's story; what civil society keeps to itself belongs to `organisationId`. */
export async function ruritania(source: DataSource, organisationId: number): Promise<Ruritania> {
  const { manager } = source;
  await manager.insert(State, { code: 'RUR', name: 'Ruritania', nameRu: 'Руритания', nameKk: 'Руритания' });
  const { id: cycleId } = await manager.save(
    manager.create(ReportingCycle, { stateCode: 'RUR', treatyCode: 'ICCPR', ordinal: 1, label: 'CCPR/RUR/1' }),
  );
  const event = { cycleId, source: 'Invented' };
  await manager.insert(CycleEvent, [
    { ...event, kind: 'dialogue', onDate: '2015-03-02', untilDate: '2015-03-03' },
    { ...event, kind: 'observations_adopted', onDate: '2015-03-20', symbol: 'CCPR/C/RUR/CO/1' },
    { ...event, kind: 'report_received', onDate: null },
    { ...event, kind: 'next_report_due', onDate: '2099-03-20' },
  ]);
  const observations = await writeObservations(source, cycleId);
  const [prisons, press, roads] = await makeRecommendations(source, observations, cycleId);
  await sayWhatTheStateSays(source, prisons!, press!);
  const alternativeReport = await sayWhatCivilSocietySays(source, prisons!, organisationId);
  await assessAll(source, prisons!, press!, organisationId);
  return { code: 'RUR', observations, alternativeReport, prisons: prisons!, press: press!, roads: roads! };
}

async function writeObservations({ manager }: DataSource, cycleId: number): Promise<Document> {
  const file = { sha256: 'a'.repeat(64), mediaType: 'text/plain', bytes: 11, content: Buffer.from('Observations') };
  await manager.insert(StoredFile, file);
  const observations = await manager.save(
    manager.create(Document, {
      kind: 'concluding_observations',
      voice: 'committee',
      stateCode: 'RUR',
      cycleId,
      symbol: 'CCPR/C/RUR/CO/1',
      title: 'Concluding observations on Ruritania',
      language: 'en',
      publishedOn: '2015-04-01',
      fileSha256: file.sha256,
    }),
  );
  const at = { documentId: observations.id };
  await manager.insert(Passage, [
    { ...at, position: 1, kind: 'heading', line: 3, text: 'Prisons' },
    { ...at, position: 2, kind: 'paragraph', printedNumber: '7', line: 4, text: 'Cells are damp.', notes: [1] },
    {
      ...at,
      position: 3,
      kind: 'recommendation',
      printedNumber: '8',
      line: 6,
      text: 'The State party should dry its cells.',
    },
    { ...at, position: 4, kind: 'paragraph', printedNumber: '9', line: 9, text: 'The castle was visited.' },
    { ...at, position: 5, kind: 'note', printedNumber: '1', line: 12, text: 'Visit of the rapporteur, p. 4.' },
  ]);
  return observations;
}

async function makeRecommendations(source: DataSource, document: Document, cycleId: number): Promise<Recommendation[]> {
  const { manager } = source;
  const passage = await manager.findOneByOrFail(Passage, { documentId: document.id, printedNumber: '8' });
  const common = { mechanismCode: 'CCPR', stateCode: 'RUR', cycleId, documentId: document.id };
  const recommendations = await manager.save(
    [
      {
        paragraph: '8',
        position: 1,
        topic: 'Prisons',
        text: passage.text,
        passageId: passage.id,
        concernParagraph: '7',
      },
      { paragraph: '10', position: 2, topic: 'Freedom of the press', text: 'The State party should free its press.' },
      { paragraph: '12', position: 3, topic: 'Roads <of> the 100% realm', text: null },
    ].map((one) => manager.create(Recommendation, { ...common, ...one })),
  );
  const [prisons, press] = recommendations;
  const limbs = await manager.save(
    ['(a)', '(b)'].map((label, index) =>
      manager.create(RecommendationLimb, {
        recommendationId: prisons!.id,
        label,
        position: index + 1,
        text: 'Dry them.',
      }),
    ),
  );
  const grade = { recommendationId: prisons!.id, scaleCode: 'CCPR-2017', symbol: 'CCPR/C/99/9', source: 'Invented' };
  await manager.insert(CommitteeGrade, [
    { ...grade, limbId: limbs[0]!.id, gradeCode: 'B', assessedOn: '2017-03' },
    { ...grade, limbId: limbs[1]!.id, gradeCode: 'C', assessedOn: '2017-03' },
  ]);
  const [seven, ten, nineteen] = await Promise.all(['7', '10(1)', '19'].map((path) => article(source, path)));
  await manager.insert(ProvisionLink, [
    { recommendationId: prisons!.id, provisionId: seven!.id, ...confirmed },
    { recommendationId: prisons!.id, provisionId: ten!.id, ...confirmed },
    { recommendationId: press!.id, provisionId: nineteen!.id, origin: 'suggested', decision: 'proposed' },
  ]);
  return recommendations;
}

async function sayWhatTheStateSays({ manager }: DataSource, prisons: Recommendation, press: Recommendation) {
  const claim = { stateCode: 'RUR', source: 'Royal gazette', saidOn: '2016-05' };
  const [dried, promised] = await manager.save([
    manager.create(StateResponse, {
      ...claim,
      text: 'All cells were dried.',
      kind: 'practice',
      events: claimedEvents({ stage: 'completed' }, claim),
    }),
    manager.create(StateResponse, {
      ...claim,
      text: 'A press law will come.',
      kind: 'planned',
      events: claimedEvents({ targetOn: '2018' }, claim),
    }),
  ]);
  await manager.insert(SubjectLink, [
    { recommendationId: prisons.id, stateResponseId: dried!.id, ...confirmed },
    { recommendationId: press.id, stateResponseId: promised!.id, ...confirmed },
  ]);
}

async function sayWhatCivilSocietySays({ manager }: DataSource, prisons: Recommendation, organisationId: number) {
  const report = await manager.save(
    manager.create(Document, {
      kind: 'alternative_report',
      voice: 'ngo',
      stateCode: 'RUR',
      title: 'What the cells are like',
      language: 'en',
      publishedOn: '2016-09',
      organisationId,
      visibility: 'organisation',
    }),
  );
  const passage = await manager.save(
    manager.create(Passage, { documentId: report.id, position: 1, kind: 'comment', line: 1, text: 'Secret moss.' }),
  );
  const finding = (text: string, visibility: Visibility) =>
    manager.create(CounterFinding, {
      stateCode: 'RUR',
      text,
      verdict: 'contradicts',
      foundOn: '2016-09',
      source: 'Visit',
      organisationId,
      visibility,
      ...(visibility === 'organisation' && { passageId: passage.id, documentId: report.id }),
    });
  const findings = await manager.save([
    finding('Water ran down the wall.', 'public'),
    finding('A prisoner who must not be named grew moss.', 'organisation'),
  ]);
  const demand = await manager.save(
    manager.create(NgoRecommendation, {
      stateCode: 'RUR',
      documentId: report.id,
      text: 'Buy stoves.',
      position: 1,
      organisationId,
      visibility: 'organisation',
    }),
  );
  await manager.insert(SubjectLink, [
    ...findings.map(({ id }) => ({ recommendationId: prisons.id, counterFindingId: id, ...confirmed })),
    { recommendationId: prisons.id, ngoRecommendationId: demand.id, ...confirmed },
  ]);
  return report;
}

async function assessAll(
  { manager }: DataSource,
  prisons: Recommendation,
  press: Recommendation,
  organisationId: number,
) {
  const view = (
    recommendation: Recommendation,
    side: Side,
    asOf: string,
    level: Level,
    visibility: Visibility = 'public',
  ) => ({
    recommendationId: recommendation.id,
    side,
    asOf,
    level,
    visibility,
    rationale: 'Seen.',
    evidence: [{ position: 1, source: 'Visit' }],
    organisationId: side === 'ngo' ? organisationId : null,
  });
  await manager.save(Assessment, [
    view(prisons, 'state', '2016-05-01', 'implemented'),
    view(prisons, 'ngo', '2016-09-01', 'partially'),
    view(prisons, 'ngo', '2019-09-01', 'not_implemented'),
    view(press, 'ngo', '2019-09-01', 'regressed', 'organisation'),
  ]);
}
