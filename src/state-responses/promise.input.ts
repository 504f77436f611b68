import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageRequest } from '../shared/page.js';
import { IsDay } from '../shared/validators.js';
import { promiseOutcomes, type PromiseOutcome } from './steps.js';

/** Query string of a State's promises. */
export class PromiseFilter extends PageRequest {
  /** Words of the claim, all of them. */
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  /** The year of the promised day. */
  @IsOptional() @Matches(/^\d{4}$/) year?: string;
  @IsOptional() @IsIn(promiseOutcomes) outcome?: PromiseOutcome;
  /** Only what was said by this day counts, and what was overdue on it, `YYYY-MM-DD`. */
  @IsOptional() @IsDay() asOf?: string;
  /** Label of a cycle: what belongs to it by its document or its subject. */
  @IsOptional() @IsString() cycle?: string;
}
