import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { ReportingCycle } from '../cycles/reporting-cycle.entity.js';
import { Document } from '../documents/document.entity.js';
import { Passage } from '../documents/passage.entity.js';
import { State } from '../treaties/state.entity.js';
import { Mechanism } from '../treaty-bodies/mechanism.entity.js';
import { RecommendationLimb } from './recommendation-limb.entity.js';

/** What a body asked of a State, in one paragraph of one document. Always public: treaty bodies publish. */
@Entity()
@Unique(['documentId', 'paragraph'])
@Check('recommendation_said_check', 'text IS NOT NULL OR topic IS NOT NULL')
export class Recommendation {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Mechanism, { nullable: false })
  @JoinColumn({ name: 'mechanism_code' })
  mechanism: Relation<Mechanism>;
  @Column('text') mechanismCode: string;
  @ManyToOne(() => State, { nullable: false })
  @JoinColumn({ name: 'state_code' })
  state: Relation<State>;
  @Index()
  @Column('char', { length: 3 })
  stateCode: string;
  @ManyToOne(() => ReportingCycle)
  @JoinColumn({ name: 'cycle_id' })
  cycle: Relation<ReportingCycle> | null;
  @Index()
  @Column('int', { nullable: true })
  cycleId: number | null;
  /** The document that made it. */
  @ManyToOne(() => Document, { nullable: false })
  @JoinColumn({ name: 'document_id' })
  document: Relation<Document>;
  @Column('int') documentId: number;
  @ManyToOne(() => Passage, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'passage_id' })
  passage: Relation<Passage> | null;
  @Index()
  @Column('int', { nullable: true })
  passageId: number | null;
  /** As printed; null where it is not known, as in reports that quote a body without paragraph numbers. */
  @Column('text', { nullable: true }) paragraph: string | null;
  /** Place among the recommendations of its document, from 1. */
  @Column('int') position: number;
  /** The body's topic heading, or our own few words where the body prints none. */
  @Column('text', { nullable: true }) topic: string | null;
  /** In full, as printed; null while only the paragraph number and topic are known. */
  @Column('text', { nullable: true }) text: string | null;
  /** The concern that it answers, as printed. */
  @Column('text', { nullable: true }) concern: string | null;
  /** The paragraph number of the concern, as printed. */
  @Column('text', { nullable: true }) concernParagraph: string | null;
  /** Whether the body selected it for its follow-up procedure. */
  @Column('boolean', { default: false }) selectedForFollowUp: boolean;
  @OneToMany(() => RecommendationLimb, (limb) => limb.recommendation)
  limbs: Relation<RecommendationLimb>[];
}
