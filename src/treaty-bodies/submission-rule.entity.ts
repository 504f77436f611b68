import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { enumCheck } from '../shared/enum-check.js';
import { Mechanism } from './mechanism.entity.js';

export const submissionStages = ['list_of_issues', 'session', 'follow_up', 'stakeholder', 'state_report'] as const;

/** What a body asks of a submission at one stage: length, languages, format. */
@Entity()
@Unique(['mechanismCode', 'stage'])
@Check('submission_rule_stage_check', enumCheck('stage', submissionStages))
export class SubmissionRule {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Mechanism, { nullable: false })
  @JoinColumn({ name: 'mechanism_code' })
  mechanism: Relation<Mechanism>;
  @Column('text') mechanismCode: string;
  @Column('text') stage: (typeof submissionStages)[number];
  /** Null where no limit is known. */
  @Column('int', { nullable: true }) words: number | null;
  @Column('text', { nullable: true }) languages: string | null;
  @Column('text', { nullable: true }) format: string | null;
  @Column('text', { nullable: true }) deadline: string | null;
  /** Whether the limit was read in the body's own text, or is only said to be so. */
  @Column('boolean') confirmed: boolean;
  @Column('text') source: string;
}
