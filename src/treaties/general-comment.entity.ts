import { Column, Entity, JoinColumn, JoinTable, ManyToMany, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Provision } from './provision.entity.js';

/** A general comment of the Human Rights Committee, with the articles it reads and what replaced it. */
@Entity()
export class GeneralComment {
  @PrimaryColumn('int') number: number;
  @Column('int') year: number;
  @Column('text') title: string;
  @Column('text') symbol: string;
  @ManyToOne(() => GeneralComment)
  @JoinColumn({ name: 'superseded_by' })
  successor: Relation<GeneralComment> | null;
  /** Number of the general comment that replaced this one; null while it stands. */
  @Column('int', { nullable: true }) supersededBy: number | null;
  @ManyToMany(() => Provision)
  @JoinTable({
    name: 'general_comment_provision',
    joinColumn: { name: 'general_comment_number' },
    inverseJoinColumn: { name: 'provision_id' },
  })
  provisions: Provision[];
  @Column('text') source: string;
}
