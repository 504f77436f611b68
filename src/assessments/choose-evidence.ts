import type { EntityManager } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { RefusedField } from '../shared/refused-field.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import type { AssessmentEvidence } from './assessment-evidence.entity.js';
import type { OpinionInput } from './assessment.input.js';

/** The columns of a piece of evidence that say what it is. */
type Piece = Pick<AssessmentEvidence, 'position'> &
  Partial<Pick<AssessmentEvidence, 'passageId' | 'stateResponseId' | 'counterFindingId' | 'source' | 'url'>>;

interface Found {
  kind: 'passage' | 'state' | 'ngo';
  id: number;
  visibility: Visibility;
}

/**
 * The pieces that an assessment of `recommendationId` names, in order, each once; none where it is an assertion without
 * source.
 *
 * @throws RefusedField for a response or finding that is not linked to the recommendation, a passage that is not in the
 *   record, and for what fewer may see than the assessment itself: it would be cited to those who must not know of it.
 */
export async function chooseEvidence(
  recommendationId: number,
  { evidence = [], passage, source, url, withoutSource, visibility }: OpinionInput,
  viewer: Viewer,
  manager: EntityManager,
): Promise<Piece[]> {
  if (withoutSource) return [];
  const named = [...new Set([...evidence, ...(passage ? [`passage-${passage.split('#p').at(-1)}`] : [])])];
  const ids = (kind: Found['kind']) =>
    named.filter((one) => one.startsWith(kind)).map((one) => Number(one.split('-')[1]));
  const found = await manager.query<Found[]>(findQuery, [
    recommendationId,
    ids('state'),
    ids('ngo'),
    ids('passage'),
    viewer.organisationId,
    viewer.organisationKind,
    viewer.role,
  ]);
  const open = new Map(found.map((one) => [`${one.kind}-${one.id}`, visibilities.indexOf(one.visibility)]));
  for (const name of named) {
    const widest = open.get(name);
    if (widest === undefined) throw new RefusedField(fieldOf(name), 'notInRecord', 'This is not in the record here.');
    if (widest > visibilities.indexOf(visibility))
      throw new RefusedField(fieldOf(name), 'lessOpen', 'Fewer may see this than the assessment that would cite it.');
  }
  const pieces = named.map((name): Omit<Piece, 'position'> => {
    const id = Number(name.split('-')[1]);
    if (name.startsWith('state')) return { stateResponseId: id };
    return name.startsWith('ngo') ? { counterFindingId: id } : { passageId: id };
  });
  if (source) pieces.push({ source, url: url ?? null });
  return pieces.map((piece, at) => ({ ...piece, position: at + 1 }));
}

/** The field of the form that a passage, or a response or finding, was named in. */
const fieldOf = (name: string) => (name.startsWith('passage') ? 'passage' : 'evidence');

const findQuery = `
SELECT 'state' AS kind, r.id, 'public' AS visibility FROM state_response r
WHERE r.id = ANY ($2) AND r.id IN (
  SELECT k.state_response_id FROM subject_link k WHERE k.recommendation_id = $1 AND k.decision = 'confirmed')
UNION ALL
SELECT 'ngo', f.id, f.visibility FROM counter_finding f
WHERE f.id = ANY ($3) AND may_see(f.visibility, f.organisation_id, $5, $6, $7) AND f.id IN (
  SELECT k.counter_finding_id FROM subject_link k WHERE k.recommendation_id = $1 AND k.decision = 'confirmed')
UNION ALL
SELECT 'passage', p.id, d.visibility FROM passage p
JOIN document d ON d.id = p.document_id
JOIN recommendation own ON own.id = $1 AND own.state_code = d.state_code
WHERE p.id = ANY ($4) AND may_see(d.visibility, d.organisation_id, $5, $6, $7)`;

/**
 * The date of the law that an assessment relies on: as stated, or else the latest of the legislative measures among the
 * responses that it rests on; null when none is known.
 */
export async function lawDate(
  { lawOn, asOf }: OpinionInput,
  pieces: Piece[],
  manager: EntityManager,
): Promise<string | null> {
  const ids = pieces.flatMap(({ stateResponseId }) => stateResponseId ?? []);
  if (lawOn || ids.length === 0) return lawOn ?? null;
  const [law] = await manager.query<{ on: string | null }[]>(
    `SELECT max(stands.happened_on) AS "on"
     FROM state_response r
     JOIN LATERAL (SELECT * FROM response_stage_on($2::date) s WHERE s.state_response_id = r.id) stands ON true
     WHERE r.id = ANY ($1) AND r.kind = 'legislative'`,
    [ids, asOf],
  );
  return law?.on ?? null;
}
