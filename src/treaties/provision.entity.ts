import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { Treaty } from './treaty.entity.js';

/** An article of a treaty, or a paragraph or letter of one: `14`, `14(3)`, `14(3)(d)`. */
@Entity()
@Unique(['treatyCode', 'path'])
export class Provision {
  @PrimaryGeneratedColumn('identity') id: number;
  @ManyToOne(() => Treaty, { nullable: false })
  @JoinColumn({ name: 'treaty_code' })
  treaty: Relation<Treaty>;
  @Column('text') treatyCode: string;
  /** As the field cites it, unique within the treaty. */
  @Column('text') path: string;
  @Column('int') article: number;
  /** 1-based; null for a whole article, and for the letters of an article without paragraphs (25(a)). */
  @Column('int', { nullable: true }) paragraph: number | null;
  @Column('char', { length: 1, nullable: true }) letter: string | null;
  /** Our own few words; the Covenant has no official article titles. */
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { nullable: true }) descriptionRu: string | null;
  @Column('text', { nullable: true }) descriptionKk: string | null;
}
