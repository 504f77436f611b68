import { IsOptional, IsString } from 'class-validator';
import { IsDay, IsTime } from '../shared/validators.js';

/** Query string of a State's overview and its chart. */
export class OverviewFilter {
  /** Label of a cycle, `CCPR/KAZ/2`; all cycles when left out. */
  @IsOptional() @IsString() cycle?: string;
  /** `YYYY-MM-DD`; today when left out. */
  @IsOptional() @IsDay() asOf?: string;
  /** ISO 8601 time as of which the record is known; now when left out. */
  @IsOptional() @IsTime() knownAt?: string;
}
