import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { enumCheck } from '../shared/enum-check.js';

export const mechanismKinds = ['treaty_body', 'upr', 'special_procedure', 'regional', 'other'] as const;

/** A body that recommends: a treaty body, the universal periodic review, a special procedure, a regional body. */
@Entity()
@Check('mechanism_kind_check', enumCheck('kind', mechanismKinds))
export class Mechanism {
  /** The short name of the field: `CCPR`, `CAT`, `UPR`. */
  @PrimaryColumn('text') code: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) nameRu: string | null;
  @Column('text', { nullable: true }) nameKk: string | null;
  @Column('text') kind: (typeof mechanismKinds)[number];
  @Column('text') source: string;
}
