import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { organisationKinds, type OrganisationKind } from './organisation.entity.js';

/** What a person types to sign in. */
export class SignInInput {
  @IsNotEmpty() @IsString() @MaxLength(100) username: string;
  @IsNotEmpty() @IsString() @MaxLength(200) password: string;
  /** Where to go afterwards: a path of ours. */
  @IsOptional() @Matches(/^\/(?!\/|\\)/) next?: string;
}

/** What a person chooses who follows a one-time link. */
export class PasswordInput {
  /** OWASP ASVS 4, 2.1.1: at least twelve characters, nothing else asked of them. */
  @MinLength(12) @IsString() @MaxLength(128) password: string;
}

/** What the first administrator says of themselves. */
export class FirstAdministratorInput extends PasswordInput {
  @IsNotEmpty() @IsString() @MaxLength(200) name: string;
  @Matches(/^[\p{L}\d._@+-]{2,100}$/u) username: string;
  @IsNotEmpty() @IsString() @MaxLength(200) organisation: string;
  @IsIn(organisationKinds) organisationKind: OrganisationKind;
}
