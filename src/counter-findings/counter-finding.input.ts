import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsPartialDate } from '../shared/validators.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { polarities, verdicts, type CounterFinding } from './counter-finding.entity.js';
import { stances, type Stance } from './finding-reply.entity.js';

/** What a monitor records as found. */
export class CounterFindingInput {
  @IsOptional() @Type(() => Number) @IsInt() limbId?: number;
  @IsNotEmpty() @IsString() @MaxLength(20_000) text: string;
  @IsIn(verdicts) verdict: CounterFinding['verdict'];
  @IsOptional() @IsIn(polarities) polarity?: CounterFinding['polarity'];
  @IsOptional() @IsString() @MaxLength(500) authors?: string;
  @IsOptional() @IsPartialDate() foundOn?: string;
  @IsNotEmpty() @IsString() @MaxLength(2000) source: string;
  @IsIn(visibilities) visibility: Visibility;
}

/** What its organisation changes of a finding. Text, day and source of one taken from a document stay as printed. */
export class CounterFindingAmendment {
  @IsOptional() @IsString() @MaxLength(20_000) text?: string;
  @IsIn(verdicts) verdict: CounterFinding['verdict'];
  @IsIn(polarities) polarity: CounterFinding['polarity'];
  @IsOptional() @IsString() @MaxLength(500) authors?: string;
  @IsOptional() @IsPartialDate() foundOn?: string;
  @IsOptional() @IsString() @MaxLength(2000) source?: string;
  @IsIn(visibilities) visibility: Visibility;
}

/** The same with the version that was read. */
export class CounterFindingChange extends CounterFindingAmendment {
  @Type(() => Number) @IsInt() @Min(1) version: number;
}

/** How a finding stands to one response of the State. */
export class FindingReplyInput {
  @Type(() => Number) @IsInt() @Min(1) @Max(2_147_483_647) stateResponseId: number;
  @IsIn(stances) stance: Stance;
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
}
