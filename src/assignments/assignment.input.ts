import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { RecommendationFilter } from '../recommendations/recommendation-filter.js';
import { Flag, IsDay } from '../shared/validators.js';

/**
 * To whom, by when, and what for. Without a body the assignment stays in one's own organisation; without a person it
 * waits for one.
 */
export class AssignmentTarget {
  @IsOptional() @Type(() => Number) @IsInt() publicBodyId?: number;
  @IsOptional() @Type(() => Number) @IsInt() accountId?: number;
  /** Last day to act, `YYYY-MM-DD`. */
  @IsOptional() @IsDay() dueOn?: string;
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
  /** Everybody signed in may know that the body has it. */
  @IsOptional() @Flag() @IsBoolean() published?: boolean;
}

/** An assignment of one recommendation, or of one limb. */
export class AssignmentInput extends AssignmentTarget {
  @IsOptional() @Type(() => Number) @IsInt() limbId?: number;
}

/** A changed assignment: `version` is the one that was read. */
export class AssignmentChange extends AssignmentInput {
  @Type(() => Number) @IsInt() @Min(1) @Max(2_147_483_647) version: number;
}

/** What is said on finishing an assignment, or on handing it back, and from which page. */
export class RemarkInput {
  @IsOptional() @IsString() @MaxLength(2000) remark?: string;
  @IsOptional() @IsIn(['work']) from?: 'work';
}

/** Ids of a form: a field for each, or one with all of them between commas. */
export const idsOf = (value: unknown): number[] =>
  [value]
    .flat()
    .flatMap((one) => String(one ?? '').split(','))
    .filter((one) => one !== '')
    .map(Number);

const Ids = () => Transform(({ value }: { value: unknown }) => idsOf(value));

/** More than any State has been recommended. */
const mostAtOnce = 50_000;

/** Recommendations to be assigned to one target. */
export class BulkAssignmentInput extends AssignmentTarget {
  @Ids() @IsInt({ each: true }) @ArrayMinSize(1) @ArrayMaxSize(mostAtOnce) recommendation: number[];
}

/**
 * Query string of the preview: the ticked recommendations, or with `all` those that the filter of the list keeps; and the
 * target, once it is chosen.
 */
export class AssignmentSelection extends RecommendationFilter {
  @IsOptional() @Ids() @IsInt({ each: true }) @ArrayMaxSize(mostAtOnce) recommendation?: number[];
  @IsOptional() @Flag() @IsBoolean() all?: boolean;
  /** The target was chosen: show what will change. */
  @IsOptional() @Flag() @IsBoolean() chosen?: boolean;
  @IsOptional() @Type(() => Number) @IsInt() publicBodyId?: number;
  @IsOptional() @Type(() => Number) @IsInt() accountId?: number;
  @IsOptional() @IsDay() dueOn?: string;
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
  @IsOptional() @Flag() @IsBoolean() published?: boolean;
}

/** Whose work is handed over, and to whom; to nobody when `toId` is left out. */
export class HandOverInput {
  @Type(() => Number) @IsInt() fromId: number;
  @IsOptional() @Type(() => Number) @IsInt() toId?: number;
}
