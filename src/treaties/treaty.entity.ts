import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Mechanism } from '../treaty-bodies/mechanism.entity.js';

/** The treaty whose articles are meant where none is named: the Covenant. */
export const usualTreaty = 'ICCPR';

/** A human rights treaty or protocol, by the short code the field uses (`ICCPR`, `ICCPR-OP1`). */
@Entity()
export class Treaty {
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  /** Days, `YYYY-MM-DD`. */
  @Column('date') adoptedOn: string;
  @Column('date') inForceOn: string;
  /** The body that monitors it. */
  @ManyToOne(() => Mechanism, { nullable: false })
  @JoinColumn({ name: 'mechanism_code' })
  mechanism: Relation<Mechanism>;
  @Column('text') mechanismCode: string;
  @Column('text') source: string;
}
