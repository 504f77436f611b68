import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import { IsDay, IsTime } from '../shared/validators.js';

/** Query string of the silence report. */
export class SilenceFilter {
  /** Label of a cycle; all cycles when left out. */
  @IsOptional() @IsString() cycle?: string;
  @IsOptional() @IsDay() asOf?: string;
  @IsOptional() @IsTime() knownAt?: string;
  @IsOptional() @IsDay() since?: string;
  /** Id of a document of the State. */
  @IsOptional() @Type(() => Number) @IsInt() document?: number;
  /** Whose silence; both when left out. */
  @IsOptional() @IsIn(['state', 'ngo']) voice?: 'state' | 'ngo';
}
