import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { CounterFinding } from '../counter-findings/counter-finding.entity.js';
import { Passage } from '../documents/passage.entity.js';
import { StateResponse } from '../state-responses/state-response.entity.js';
import { Assessment } from './assessment.entity.js';

/**
 * One piece of what an assessment rests on: a passage, a State response or a counter-finding of the record, or a source
 * as a person would cite it. Append-only, as the assessment is.
 */
@Entity()
@Unique(['assessmentId', 'position'])
@Check('assessment_evidence_one_check', 'num_nonnulls(passage_id, state_response_id, counter_finding_id, source) = 1')
@Check('assessment_evidence_url_check', `url IS NULL OR (source IS NOT NULL AND url ~ '^https?://')`)
export class AssessmentEvidence {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Assessment, (assessment) => assessment.evidence, { nullable: false })
  @JoinColumn({ name: 'assessment_id' })
  assessment: Relation<Assessment>;
  @Column('int') assessmentId: number;
  /** From 1. */
  @Column('int') position: number;
  @ManyToOne(() => Passage)
  @JoinColumn({ name: 'passage_id' })
  passage: Relation<Passage> | null;
  @Index()
  @Column('int', { nullable: true })
  passageId: number | null;
  @ManyToOne(() => StateResponse)
  @JoinColumn({ name: 'state_response_id' })
  stateResponse: Relation<StateResponse> | null;
  @Index()
  @Column('int', { nullable: true })
  stateResponseId: number | null;
  @ManyToOne(() => CounterFinding)
  @JoinColumn({ name: 'counter_finding_id' })
  counterFinding: Relation<CounterFinding> | null;
  @Index()
  @Column('int', { nullable: true })
  counterFindingId: number | null;
  @Column('text', { nullable: true }) source: string | null;
  /** Address of `source`, `http:` or `https:`. */
  @Column('text', { nullable: true }) url: string | null;
}
