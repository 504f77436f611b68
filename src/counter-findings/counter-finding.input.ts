import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsPartialDate } from '../shared/validators.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { verdicts, type CounterFinding } from './counter-finding.entity.js';

/** What a monitor records as found. */
export class CounterFindingInput {
  @IsOptional() @Type(() => Number) @IsInt() limbId?: number;
  @IsNotEmpty() @IsString() @MaxLength(20_000) text: string;
  @IsIn(verdicts) verdict: CounterFinding['verdict'];
  @IsOptional() @IsPartialDate() foundOn?: string;
  @IsNotEmpty() @IsString() @MaxLength(2000) source: string;
  @IsIn(visibilities) visibility: Visibility;
}
