import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Organisation } from '../accounts/organisation.entity.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { NgoRecommendation } from './ngo-recommendation.entity.js';

/** What can become of something asked for; without an entry nothing is recorded, which is not `not_known`. */
export const fates = ['taken_up', 'accepted', 'implemented', 'partly', 'ignored', 'overtaken', 'not_known'] as const;
export type Fate = (typeof fates)[number];

/** What became of a recommendation of civil society, by a day. The latest entry is how it stands. */
@Entity()
@Unique('ngo_recommendation_fate_once_key', ['ngoRecommendationId', 'takenUpInId', 'organisationId'])
@Check('ngo_recommendation_fate_fate_check', enumCheck('fate', fates))
@Check('ngo_recommendation_fate_on_date_check', partialDateCheck('on_date'))
@Check('ngo_recommendation_fate_visibility_check', enumCheck('visibility', visibilities))
@Check('ngo_recommendation_fate_taken_up_check', `(fate = 'taken_up') = (taken_up_in_id IS NOT NULL)`)
export class NgoRecommendationFate {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => NgoRecommendation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'ngo_recommendation_id' })
  ngoRecommendation: Relation<NgoRecommendation>;
  @Column('int') ngoRecommendationId: number;
  @Column('text') fate: Fate;
  @Column('text') onDate: PartialDate;
  /** The recommendation of a treaty body that says the same since; set for `taken_up` and for nothing else. */
  @ManyToOne(() => Recommendation)
  @JoinColumn({ name: 'taken_up_in_id' })
  takenUpIn: Relation<Recommendation> | null;
  @Index()
  @Column('int', { nullable: true })
  takenUpInId: number | null;
  @Column('text') source: string;
  @Column('text', { nullable: true }) note: string | null;
  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id' })
  account: Relation<Account> | null;
  @Index()
  @Column('int', { nullable: true })
  accountId: number | null;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  /** Whose view it is. */
  @Index()
  @Column('int', { nullable: true })
  organisationId: number | null;
  @Column('text', { default: 'organisation' }) visibility: Visibility;
  @CreateDateColumn({ type: 'timestamptz' }) recordedAt: Date;
}
