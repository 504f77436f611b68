import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { PartialDate } from '../shared/partial-date.js';
import { IsPartialDate } from '../shared/validators.js';
import { bodyKinds, type BodyKind } from './public-body.entity.js';

/** What is said of a public body; what is left out is not known. */
export class PublicBodyInput {
  @IsNotEmpty() @IsString() @MaxLength(300) name: string;
  @IsOptional() @IsString() @MaxLength(300) nameRu?: string;
  @IsOptional() @IsString() @MaxLength(300) nameKk?: string;
  @IsIn(bodyKinds) kind: BodyKind;
  /** Id of the body of which it is a part. */
  @IsOptional() @Type(() => Number) @IsInt() parentId?: number;
  /** Id of the body that took its place. */
  @IsOptional() @Type(() => Number) @IsInt() successorId?: number;
  @IsOptional() @IsPartialDate() succeededOn?: PartialDate;
  @IsOptional() @IsPartialDate() foundedOn?: PartialDate;
  @IsOptional() @IsPartialDate() dissolvedOn?: PartialDate;
  /** Id of the organisation whose people work for it; read from administrators only. */
  @IsOptional() @Type(() => Number) @IsInt() organisationId?: number;
  @IsOptional() @IsString() @MaxLength(2000) source?: string;
}

/** A changed public body: `version` is the one that was read. */
export class PublicBodyChange extends PublicBodyInput {
  @Type(() => Number) @IsInt() @Min(1) @Max(2_147_483_647) version: number;
}

/** Another name of a body, as printed. */
export class PublicBodyAliasInput {
  @IsNotEmpty() @IsString() @MaxLength(300) name: string;
  /** BCP 47: `ru`, `kk`, `sr-Latn`. */
  @IsOptional() @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/) language?: string;
  @IsOptional() @IsPartialDate() fromOn?: PartialDate;
  @IsOptional() @IsPartialDate() untilOn?: PartialDate;
}

/** Which body a body is merged into. */
export class MergerInput {
  @Type(() => Number) @IsInt() intoId: number;
}

/** Query string of `GET /states/:code/bodies`: part of any name, whatever its case, spaces and quotation marks. */
export class PublicBodyFilter {
  @IsOptional() @IsString() @MaxLength(200) q?: string;
}
