import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { enumCheck } from '../shared/enum-check.js';
import { Document } from './document.entity.js';

export const passageKinds = [
  'heading',
  'paragraph',
  'recommendation',
  'comment',
  'demand',
  'side_box',
  'note',
] as const;

/** A citable unit of a document, in its order, with the number as printed and the line where it starts. */
@Entity()
@Unique(['documentId', 'position'])
@Check('passage_kind_check', enumCheck('kind', passageKinds))
export class Passage {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Document, (document) => document.passages, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'document_id' })
  document: Relation<Document>;
  @Column('int') documentId: number;
  /** From 1, in reading order; notes come last. */
  @Column('int') position: number;
  @Column('text') kind: (typeof passageKinds)[number];
  /** Number as printed (`24`, `(a)`, `147`); null when the document prints none. */
  @Column('text', { nullable: true }) printedNumber: string | null;
  /** Where it stands: `VII.E`, `Recommendation 6`, `Article 14`. */
  @Column('text', { nullable: true }) section: string | null;
  /** 1-based line of the document's text. */
  @Column('int') line: number;
  @Column('text') text: string;
  /** Positions among the document's notes (from 1) that this passage cites. */
  @Column('int', { array: true, default: () => "'{}'" }) notes: number[];
}
