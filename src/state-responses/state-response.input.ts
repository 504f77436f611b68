import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsPartialDate } from '../shared/validators.js';
import { responseKinds, responseStages, type StateResponse } from './state-response.entity.js';

/** What a ministry officer records as the State's answer. */
export class StateResponseInput {
  @IsOptional() @Type(() => Number) @IsInt() limbId?: number;
  @IsNotEmpty() @IsString() @MaxLength(20_000) text: string;
  @IsIn(responseKinds) kind: StateResponse['kind'];
  @IsOptional() @IsIn(responseStages) stage?: NonNullable<StateResponse['stage']>;
  @IsOptional() @IsPartialDate() saidOn?: string;
  @IsOptional() @IsPartialDate() happenedOn?: string;
  @IsOptional() @IsPartialDate() targetOn?: string;
  @IsNotEmpty() @IsString() @MaxLength(2000) source: string;
}
