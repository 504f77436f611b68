import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsPartialDate } from '../shared/validators.js';
import { responseStages, type ResponseStage } from './state-response-event.entity.js';
import { responseKinds, type StateResponse } from './state-response.entity.js';

/** What a ministry officer records as the State's answer. */
export class StateResponseInput {
  @IsOptional() @Type(() => Number) @IsInt() limbId?: number;
  @IsNotEmpty() @IsString() @MaxLength(20_000) text: string;
  @IsIn(responseKinds) kind: StateResponse['kind'];
  @IsOptional() @IsIn(responseStages) stage?: ResponseStage;
  @IsOptional() @IsPartialDate() saidOn?: string;
  @IsOptional() @IsPartialDate() happenedOn?: string;
  @IsOptional() @IsPartialDate() targetOn?: string;
  @IsNotEmpty() @IsString() @MaxLength(2000) source: string;
}

/** A document that as a whole is the State's answer, such as a report that was asked for. */
export class WholeDocumentInput {
  @IsOptional() @Type(() => Number) @IsInt() limbId?: number;
  @Type(() => Number) @IsInt() documentId: number;
  /** In the State's or one's own words, such as "The report as a whole". */
  @IsNotEmpty() @IsString() @MaxLength(2000) text: string;
}
