import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { PublicBody } from './public-body.entity.js';

/** Another name of a public body, as some document prints it, with the time in which it was so called. */
@Entity()
@Unique(['publicBodyId', 'name'])
@Check('public_body_alias_from_on_check', partialDateCheck('from_on'))
@Check('public_body_alias_until_on_check', partialDateCheck('until_on'))
export class PublicBodyAlias {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => PublicBody, (body) => body.aliases, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'public_body_id' })
  publicBody: Relation<PublicBody>;
  @Column('int') publicBodyId: number;
  @Column('text') name: string;
  /** BCP 47; null when it does not matter. */
  @Column('text', { nullable: true }) language: string | null;
  @Column('text', { nullable: true }) fromOn: PartialDate | null;
  @Column('text', { nullable: true }) untilOn: PartialDate | null;
}
