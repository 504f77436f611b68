import { Check, Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { enumCheck } from '../shared/enum-check.js';

export const organisationKinds = ['ngo', 'ministry', 'nhri', 'other'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** An organisation whose people work here; its kind decides which voice they speak with. */
@Entity()
@Check('organisation_kind_check', enumCheck('kind', organisationKinds))
export class Organisation {
  @PrimaryGeneratedColumn('identity') id: number;
  @Column('text', { unique: true }) name: string;
  @Column('text') kind: OrganisationKind;
}
