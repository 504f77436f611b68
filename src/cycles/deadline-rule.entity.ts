import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { enumCheck } from '../shared/enum-check.js';
import { offsetUnits, type OffsetUnit } from '../shared/move-date.js';
import { partialDateCheck, precisions, type PartialDate, type Precision } from '../shared/partial-date.js';
import { Mechanism } from '../treaty-bodies/mechanism.entity.js';
import { dueKinds, type DueKind } from './due-kinds.js';
import { procedures, type Procedure } from './reporting-cycle.entity.js';

/** What a deadline is counted from: an event of the cycle, or the treaty's entry into force for the State. */
export const baseKinds = ['entry_into_force', 'list_of_issues', 'session', 'dialogue', 'observations_adopted'] as const;
export type BaseKind = (typeof baseKinds)[number];

/** How a body counts a deadline, as it stood between two dates; bodies change theirs. */
@Entity()
@Check('deadline_rule_due_kind_check', enumCheck('due_kind', dueKinds))
@Check('deadline_rule_procedure_check', enumCheck('procedure', procedures))
@Check('deadline_rule_from_kind_check', enumCheck('from_kind', baseKinds))
@Check('deadline_rule_offset_unit_check', enumCheck('offset_unit', offsetUnits))
@Check('deadline_rule_offset_check', '(offset_count IS NULL) = (offset_unit IS NULL)')
@Check('deadline_rule_day_of_month_check', 'day_of_month BETWEEN 1 AND 28')
@Check('deadline_rule_precision_check', enumCheck('precision', precisions))
@Check('deadline_rule_applies_from_check', partialDateCheck('applies_from'))
@Check('deadline_rule_applies_until_check', partialDateCheck('applies_until'))
export class DeadlineRule {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Mechanism, { nullable: false })
  @JoinColumn({ name: 'mechanism_code' })
  mechanism: Relation<Mechanism>;
  @Index()
  @Column('text')
  mechanismCode: string;
  @Column('text') dueKind: DueKind;
  /** Null for both procedures. */
  @Column('text', { nullable: true }) procedure: Procedure | null;
  @Column('text') fromKind: BaseKind;
  /** Negative before the base; null where the body sets no general period, and `note` says where to look. */
  @Column('int', { nullable: true }) offsetCount: number | null;
  @Column('text', { nullable: true }) offsetUnit: OffsetUnit | null;
  /** The day of the month on which it falls whatever the day of the base, 1–28. */
  @Column('int', { nullable: true }) dayOfMonth: number | null;
  /** No result of the rule is more precise. */
  @Column('text') precision: Precision;
  /** The first and the last date of the base to which it applies; null without end. */
  @Column('text', { nullable: true }) appliesFrom: PartialDate | null;
  @Column('text', { nullable: true }) appliesUntil: PartialDate | null;
  /** Whether it was read in the body's own text. */
  @Column('boolean') confirmed: boolean;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') source: string;
}
