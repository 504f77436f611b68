import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  OneToOne,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import { Organisation } from '../accounts/organisation.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { State } from '../treaties/state.entity.js';
import { PublicBodyAlias } from './public-body-alias.entity.js';

export const bodyKinds = [
  'head_of_state',
  'parliament',
  'government',
  'ministry',
  'agency',
  'court',
  'prosecution',
  'nhri',
  'commission',
  'local',
  'other',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/**
 * A body of the State that can be asked to act. A body that was renamed or replaced stays, with its successor: what was
 * said of it then was said of that body. The database keeps parents and successors from running in a circle.
 */
@Entity()
@Check('public_body_kind_check', enumCheck('kind', bodyKinds))
@Check('public_body_succeeded_on_check', partialDateCheck('succeeded_on'))
@Check('public_body_founded_on_check', partialDateCheck('founded_on'))
@Check('public_body_dissolved_on_check', partialDateCheck('dissolved_on'))
@Check('public_body_succession_check', 'succeeded_on IS NULL OR successor_id IS NOT NULL')
export class PublicBody {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => State, { nullable: false })
  @JoinColumn({ name: 'state_code' })
  state: Relation<State>;
  @Index()
  @Column('char', { length: 3 })
  stateCode: string;
  /** Its latest name, in English and as far as known in Russian and Kazakh. */
  @Column('text') name: string;
  @Column('text', { nullable: true }) nameRu: string | null;
  @Column('text', { nullable: true }) nameKk: string | null;
  @Column('text') kind: BodyKind;
  @ManyToOne(() => PublicBody)
  @JoinColumn({ name: 'parent_id' })
  parent: Relation<PublicBody> | null;
  /** The body of which it is a part, or under which it works. */
  @Index()
  @Column('int', { nullable: true })
  parentId: number | null;
  @ManyToOne(() => PublicBody)
  @JoinColumn({ name: 'successor_id' })
  successor: Relation<PublicBody> | null;
  @Index()
  @Column('int', { nullable: true })
  successorId: number | null;
  /** From when the successor stands in its place; null when not known. */
  @Column('text', { nullable: true }) succeededOn: PartialDate | null;
  @Column('text', { nullable: true }) foundedOn: PartialDate | null;
  @Column('text', { nullable: true }) dissolvedOn: PartialDate | null;
  @OneToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  /** The organisation whose people work for it here, of kind `ministry`: what is assigned to the body reaches them. */
  @Column('int', { nullable: true }) organisationId: number | null;
  /** Where this is known from. */
  @Column('text', { nullable: true }) source: string | null;
  /** Counts the changes, so that two people's edits do not overwrite each other. */
  @Column('int', { default: 1 }) version: number;
  @OneToMany(() => PublicBodyAlias, (alias) => alias.publicBody)
  aliases: Relation<PublicBodyAlias>[];
}
