import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { enumCheck } from '../shared/enum-check.js';
import {
  consentGivers,
  disclosureLevels,
  uses,
  type ConsentGiver,
  type DisclosureLevel,
  type Use,
} from './disclosure.js';
import { Person } from './person.entity.js';

/** What a person, or who speaks for one, allowed to print, and where. */
@Entity({ schema: 'person_file' })
@Check('consent_given_by_check', enumCheck('given_by', consentGivers))
@Check('consent_up_to_check', enumCheck('up_to', disclosureLevels))
@Check('consent_uses_check', `cardinality(uses) > 0 AND uses <@ ARRAY['${uses.join("', '")}']`)
@Check('consent_withdrawn_on_check', 'withdrawn_on >= given_on')
export class Consent {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Person, ({ consents }) => consents, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;
  @Index()
  @Column('int')
  personId: number;
  @Column('text') givenBy: ConsentGiver;
  /** Days, `YYYY-MM-DD`. */
  @Column('date') givenOn: string;
  @Column('text', { array: true }) uses: Use[];
  /** The most that may be printed in those uses. */
  @Column('text') upTo: DisclosureLevel;
  /** Where the paper or recording is kept. */
  @Column('text') document: string;
  @Column('date', { nullable: true }) withdrawnOn: string | null;
}
