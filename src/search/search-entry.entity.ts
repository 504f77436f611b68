import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { voices, type Voice } from '../documents/document.entity.js';
import { enumCheck } from '../shared/enum-check.js';
import { visibilities, type Visibility } from '../shared/visibility.js';

/** What can be found: recommendations, the State's responses, findings and demands of civil society, passages. */
export const searchKinds = ['recommendation', 'response', 'finding', 'demand', 'passage'] as const;
export type SearchKind = (typeof searchKinds)[number];

/**
 * One thing that can be found, with those who may find it. Kept by triggers on the tables that it is made of (the view
 * `search_source`), never written from here.
 */
@Entity()
@Unique(['kind', 'subjectId'])
@Index('search_entry_lexemes_idx', ['lexemes'], { type: 'gin' })
@Check('search_entry_kind_check', enumCheck('kind', searchKinds))
@Check('search_entry_voice_check', enumCheck('voice', voices))
@Check('search_entry_visibility_check', enumCheck('visibility', visibilities))
export class SearchEntry {
  @PrimaryGeneratedColumn('identity') id: number;
  @Column('text') kind: SearchKind;
  /** Id of the recommendation, response, finding, demand or passage. */
  @Column('int') subjectId: number;
  @Column('text') voice: Voice;
  @Column('char', { length: 3 }) stateCode: string;
  @Index()
  @Column('int', { nullable: true })
  documentId: number | null;
  /** The passage that it was taken from, or is. */
  @Index()
  @Column('int', { nullable: true })
  passageId: number | null;
  /** Number of the paragraph, as printed; null for headings and notes. */
  @Index()
  @Column('text', { nullable: true })
  number: string | null;
  /** Primary language, BCP 47: that of the document, else what the letters say. */
  @Column('text') language: string;
  /** Of the subject where it has its own, else of its document. */
  @Column('text') visibility: Visibility;
  @Column('int', { nullable: true }) organisationId: number | null;
  /** Words as `search_configuration(language)` reads them: heading A, what is said B, what stands beside it C. */
  @Column('tsvector', { select: false }) lexemes: string;
}
