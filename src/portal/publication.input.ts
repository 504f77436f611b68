import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional } from 'class-validator';
import { Flag, IsDay } from '../shared/validators.js';
import { licences, type Licence } from './publication.entity.js';

/** What is to be opened to the public, and how. The Committee's voice is always heard. */
export class PublicationInput {
  /** Frozen as of this day, `YYYY-MM-DD`; live when left out. */
  @IsOptional() @IsDay() asOf?: string;
  /** Whether the State's claims and levels are heard. */
  @IsOptional() @Flag() @IsBoolean() state?: boolean;
  /** Whether what civil society has made public is heard. */
  @IsOptional() @Flag() @IsBoolean() ngo?: boolean;
  @IsIn(licences) licence: Licence;
  /** The standing publication that its author saw; left out where there was none. */
  @IsOptional() @Type(() => Number) @IsInt() replaces?: number;
}

/** Ends a publication: the one that its author saw standing. */
export class WithdrawalInput {
  @Type(() => Number) @IsInt() publication: number;
}
