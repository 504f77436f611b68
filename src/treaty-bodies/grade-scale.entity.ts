import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import { Mechanism } from './mechanism.entity.js';

/** A scale by which a body grades follow-up, as it stood between two years; bodies change theirs. */
@Entity()
export class GradeScale {
  /** Such as `CCPR-2017`. */
  @PrimaryColumn('text') code: string;
  @ManyToOne(() => Mechanism, { nullable: false })
  @JoinColumn({ name: 'mechanism_code' })
  mechanism: Relation<Mechanism>;
  @Column('text') mechanismCode: string;
  @Column('text') name: string;
  @Column('int', { nullable: true }) fromYear: number | null;
  /** Last year of use; null while in use. */
  @Column('int', { nullable: true }) untilYear: number | null;
  @Column('text') source: string;
  @OneToMany(() => Grade, (grade) => grade.scale)
  grades: Relation<Grade>[];
}

/** One mark of a scale with the body's own wording. */
@Entity()
export class Grade {
  @ManyToOne(() => GradeScale, (scale) => scale.grades, { nullable: false })
  @JoinColumn({ name: 'scale_code' })
  scale: Relation<GradeScale>;
  @PrimaryColumn('text') scaleCode: string;
  /** As printed, `B1` and never rolled up to `B`. */
  @PrimaryColumn('text') code: string;
  /** 1 is best. */
  @Column('int') rank: number;
  @Column('text') label: string;
  @Column('text', { nullable: true }) definition: string | null;
}
