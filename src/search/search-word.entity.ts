import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { enumCheck } from '../shared/enum-check.js';
import { visibilities, type Visibility } from '../shared/visibility.js';

/**
 * A word of four letters or more that some entry holds or held, once for each circle of readers (or a few times, where
 * two imports met it at once). Another spelling is proposed only out of the words that the viewer may see.
 */
@Entity()
@Index(['word', 'visibility', 'organisationId'])
@Index('search_word_trigram_idx', { synchronize: false })
@Check('search_word_visibility_check', enumCheck('visibility', visibilities))
export class SearchWord {
  @PrimaryGeneratedColumn('identity') id: number;
  /** Lower case, without accents. */
  @Column('text') word: string;
  @Column('text') visibility: Visibility;
  @Column('int', { nullable: true }) organisationId: number | null;
}
