import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { roles, type Role } from './account.entity.js';
import { languages, type Language } from '../shared/languages.js';
import { organisationKinds, type OrganisationKind } from './organisation.entity.js';

/** An account to open: in an organisation that is there (`organisationId`), or in one to be added. */
export class AccountInput {
  @Matches(/^[\p{L}\d._@+-]{2,100}$/u) username: string;
  @IsNotEmpty() @IsString() @MaxLength(200) name: string;
  @IsIn(roles) role: Role;
  @IsOptional() @Type(() => Number) @IsInt() organisationId?: number;
  @IsOptional() @IsString() @MaxLength(200) newOrganisation?: string;
  @IsOptional() @IsIn(organisationKinds) newOrganisationKind?: OrganisationKind;
  @IsOptional() @IsIn(languages) language?: Language;
}

/** A new role for an account. */
export class RoleInput {
  @IsIn(roles) role: Role;
}

/** The language that an account reads. */
export class LanguageInput {
  @IsIn(languages) language: Language;
}
