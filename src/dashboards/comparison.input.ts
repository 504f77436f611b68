import { IsIn, IsOptional, IsString } from 'class-validator';
import { IsDay, IsTime } from '../shared/validators.js';

/** Query string of a comparison; a year apart when it names no days. */
export class ComparisonFilter {
  /** The earlier day, `YYYY-MM-DD`. */
  @IsOptional() @IsDay() from?: string;
  /** The later day, `YYYY-MM-DD`. */
  @IsOptional() @IsDay() to?: string;
  /** Both days as known at this time, in ISO 8601; now when left out. */
  @IsOptional() @IsTime() knownAt?: string;
  @IsOptional() @IsIn(['committee', 'state', 'ngo']) voice?: 'committee' | 'state' | 'ngo';
  /** Label of a cycle; all cycles when left out. */
  @IsOptional() @IsString() cycle?: string;
}
