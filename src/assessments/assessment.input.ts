import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { IsDay } from '../shared/validators.js';
import { axes, directions, levels, type Axis, type Direction, type Level } from './assessment.entity.js';

/** How far a recommendation is implemented, as its assessor sees it. */
export class AssessmentInput {
  @IsOptional() @Type(() => Number) @IsInt() limbId?: number;
  /** The day it describes. */
  @IsDay() asOf: string;
  @IsIn(levels) level: Level;
  @IsIn(axes) axis: Axis;
  @IsOptional() @IsIn(directions) direction?: Direction;
  @IsNotEmpty() @IsString() @MaxLength(5000) rationale: string;
  /** What it rests on; may be missing only where `withoutSource` says so. */
  @ValidateIf((input: AssessmentInput) => !input.withoutSource)
  @IsNotEmpty()
  @IsString()
  @MaxLength(2000)
  source?: string;
  /** Marks it as an assertion without source. */
  @IsOptional()
  @Transform(({ value }) => value === 'on' || value === 'true' || value === true)
  @IsBoolean()
  withoutSource?: boolean;
  @IsIn(visibilities) visibility: Visibility;
}

/** An assessment that replaces an earlier one, with the reason for the change. */
export class SupersessionInput extends AssessmentInput {
  @IsNotEmpty() @IsString() @MaxLength(2000) reason: string;
}
