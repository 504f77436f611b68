import { Transform, Type } from 'class-transformer';
import { ArrayNotEmpty, IsArray, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsDay } from '../shared/validators.js';
import {
  consentGivers,
  disclosureLevels,
  riskKinds,
  uses,
  type ConsentGiver,
  type DisclosureLevel,
  type RiskKind,
  type Use,
} from './disclosure.js';
import { personRoles, type Person } from './person.entity.js';

/** Somebody in a case, and what the organisation wants to print in each use. */
export class PersonInput implements Record<Use, DisclosureLevel> {
  @IsIn(personRoles) role: Person['role'];
  @IsOptional() @IsString() @MaxLength(200) description?: string;
  @IsOptional() @IsString() @MaxLength(200) pseudonym?: string;
  @IsOptional() @IsString() @MaxLength(20) initials?: string;
  @IsOptional() @IsString() @MaxLength(200) fullName?: string;
  @IsIn(disclosureLevels) internal: DisclosureLevel;
  @IsIn(disclosureLevels) confidential: DisclosureLevel;
  @IsIn(disclosureLevels) submission: DisclosureLevel;
  @IsIn(disclosureLevels) portal: DisclosureLevel;
  @IsIn(disclosureLevels) press: DisclosureLevel;
}

/** A person as it shall be, and which version of the file one has read. */
export class PersonChange extends PersonInput {
  @Type(() => Number) @IsInt() version: number;
}

/** What somebody allowed. */
export class ConsentInput {
  @IsIn(consentGivers) givenBy: ConsentGiver;
  @IsDay() givenOn: string;
  @Transform(({ value }: { value: unknown }) => (value === undefined ? [] : [value].flat()))
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(uses, { each: true })
  uses: Use[];
  @IsIn(disclosureLevels) upTo: DisclosureLevel;
  /** Where the paper or recording is kept. */
  @IsNotEmpty() @IsString() @MaxLength(1000) document: string;
}

/** The day on which a consent was taken back; not before it was given. */
export class ConsentWithdrawalInput {
  @IsDay() withdrawnOn: string;
}

/** Why naming a person may do harm. */
export class RiskFlagInput {
  @IsIn(riskKinds) kind: RiskKind;
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
}
