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
} from 'typeorm';
import { Organisation } from '../accounts/organisation.entity.js';
import { ReportingCycle } from '../cycles/reporting-cycle.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { partialDateCheck, type PartialDate } from '../shared/partial-date.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { State } from '../treaties/state.entity.js';
import { Passage } from './passage.entity.js';
import { StoredFile } from './stored-file.entity.js';

export const documentKinds = [
  'concluding_observations',
  'state_report',
  'state_follow_up',
  'state_review',
  'alternative_report',
  'follow_up_evaluation',
  'other',
] as const;
export const voices = ['committee', 'state', 'ngo'] as const;
/** Who speaks: the treaty body, the State or civil society. */
export type Voice = (typeof voices)[number];

/** A document that the record rests on, with the text as it was read, kept unaltered. */
@Entity()
@Check('document_kind_check', enumCheck('kind', documentKinds))
@Check('document_voice_check', enumCheck('voice', voices))
@Check('document_visibility_check', enumCheck('visibility', visibilities))
@Check('document_published_on_check', partialDateCheck('published_on'))
export class Document {
  @PrimaryGeneratedColumn('identity') id: number;
  @Column('text') kind: (typeof documentKinds)[number];
  @Column('text') voice: Voice;
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
  /** UN symbol; null for documents without one. */
  @Column('text', { nullable: true, unique: true }) symbol: string | null;
  @Column('text') title: string;
  /** BCP 47. */
  @Column('text') language: string;
  @Column('text', { nullable: true }) publishedOn: PartialDate | null;
  /** The text as it was read, with its line breaks: passages refer to its lines. Null for a document known only by symbol. */
  @Column('text', { nullable: true, select: false }) text: string | null;
  @ManyToOne(() => StoredFile)
  @JoinColumn({ name: 'file_sha256' })
  file: Relation<StoredFile> | null;
  /** Null for a document known only by its symbol. */
  @Column('char', { length: 64, nullable: true }) fileSha256: string | null;
  /** The organisation that brought it in; it decides who may see the rows taken from it. */
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation> | null;
  @Column('int', { nullable: true }) organisationId: number | null;
  @Column('text', { default: 'public' }) visibility: Visibility;
  @OneToMany(() => Passage, (passage) => passage.document)
  passages: Relation<Passage>[];
}
