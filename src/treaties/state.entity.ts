import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A State under review. Source: ISO 3166-1 alpha-3 codes; short names as the United Nations writes them. */
@Entity()
export class State {
  /** ISO 3166-1 alpha-3, such as `KAZ`. */
  @PrimaryColumn('char', { length: 3 }) code: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) nameRu: string | null;
  @Column('text', { nullable: true }) nameKk: string | null;
}
