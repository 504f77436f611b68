import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { PageRequest } from '../shared/page.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { carryDecisions, type CarryDecision } from './carried-item.entity.js';

/** Query string of `GET /states/:code/carry-over`. */
export class CarryOverQuery extends PageRequest {
  /** Id of the earlier submission; without one, the submissions to choose from. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(2_147_483_647) from?: number;
  @IsOptional() @IsIn([...carryDecisions, 'undecided']) decision?: CarryDecision | 'undecided';
}

/** Query string of what is done with one submission. */
export class CarriedFrom {
  @Type(() => Number) @IsInt() @Min(1) @Max(2_147_483_647) from: number;
}

/** A decision on one item: `finding-12` or `demand-7`. */
export class CarryDecisionInput {
  @Matches(/^(finding|demand)-[1-9]\d{0,8}$/) item: string;
  @IsIn(carryDecisions) decision: CarryDecision;
  @ValidateIf(({ decision }: CarryDecisionInput) => decision === 'changed')
  @IsNotEmpty()
  @IsString()
  @MaxLength(20_000)
  text?: string;
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
  /** The item to go on with. */
  @IsOptional() @Matches(/^(finding|demand)-[1-9]\d{0,8}$/) next?: string;
}

/** Carrying the decisions out. */
export class CarryingInput {
  @IsIn(visibilities) visibility: Visibility;
}
