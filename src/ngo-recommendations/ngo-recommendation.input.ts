import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageRequest } from '../shared/page.js';
import { IsPartialDate } from '../shared/validators.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { addresseeKinds, type AddresseeKind } from './ngo-recommendation.entity.js';
import { fates, type Fate } from './ngo-recommendation-fate.entity.js';

const largestId = 2_147_483_647;

/** Query string of `GET /states/:code/ngo-recommendations`; whatever is left out does not narrow the list. */
export class NgoRecommendationFilter extends PageRequest {
  @IsOptional() @IsIn(addresseeKinds) addressee?: AddresseeKind;
  /** Number of an article of the Covenant. */
  @IsOptional() @Matches(/^\d{1,2}$/) article?: string;
  @IsOptional() @Matches(/^\d{4}$/) year?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(largestId) organisation?: number;
  /** How it stands; `none` where nothing is recorded. */
  @IsOptional() @IsIn([...fates, 'none']) fate?: Fate | 'none';
}

/** What civil society asks for, with whom and what it concerns. */
export class NgoRecommendationInput {
  @IsNotEmpty() @IsString() @MaxLength(20_000) text: string;
  @IsIn(addresseeKinds) addresseeKind: AddresseeKind;
  @IsOptional() @IsString() @MaxLength(300) addressee?: string;
  @IsOptional() @IsString() @MaxLength(500) instrument?: string;
  @IsOptional() @IsString() @MaxLength(300) affectedGroup?: string;
  @IsOptional() @IsPartialDate() askedOn?: string;
  @IsNotEmpty() @IsString() @MaxLength(2000) source: string;
  /** Articles of the Covenant, `7, 14(3)(d)`. */
  @IsOptional()
  @Matches(/^\d{1,2}(\([0-9a-z]{1,2}\)){0,2}(\s*,\s*\d{1,2}(\([0-9a-z]{1,2}\)){0,2})*$/)
  articles?: string;
  /** Id of the earlier one that it repeats. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(largestId) predecessorId?: number;
  @IsIn(visibilities) visibility: Visibility;
}

/** What its organisation changes of it. Text, day and source of one taken from a document stay as printed. */
export class NgoRecommendationAmendment {
  @IsOptional() @IsString() @MaxLength(20_000) text?: string;
  @IsIn(addresseeKinds) addresseeKind: AddresseeKind;
  @IsOptional() @IsString() @MaxLength(300) addressee?: string;
  @IsOptional() @IsString() @MaxLength(500) instrument?: string;
  @IsOptional() @IsString() @MaxLength(300) affectedGroup?: string;
  @IsOptional() @IsPartialDate() askedOn?: string;
  @IsOptional() @IsString() @MaxLength(2000) source?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(largestId) predecessorId?: number;
  @IsIn(visibilities) visibility: Visibility;
}

/** The same with the version that was read. */
export class NgoRecommendationChange extends NgoRecommendationAmendment {
  @Type(() => Number) @IsInt() @Min(1) version: number;
}

/** What became of it. */
export class FateInput {
  @IsIn(fates) fate: Fate;
  @IsPartialDate() onDate: string;
  /** The recommendation of a treaty body that took it up; only for `taken_up`. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(largestId) takenUpInId?: number;
  @IsNotEmpty() @IsString() @MaxLength(2000) source: string;
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
  @IsIn(visibilities) visibility: Visibility;
}
