import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, ValidateIf } from 'class-validator';
import { RefusedField } from '../shared/refused-field.js';
import { IsPartialDate } from '../shared/validators.js';
import { responseStages, type ResponseStage } from './state-response-event.entity.js';

/** What an officer records of the way of a measure: a stage reached, or with a target day, one that is promised. */
export class ResponseEventInput {
  /** May be left out of a promise whose claim says what is promised. */
  @ValidateIf(({ stage, targetOn }: ResponseEventInput) => stage !== undefined || targetOn === undefined)
  @IsIn(responseStages)
  stage?: ResponseStage;
  /** Left out when the State does not say. */
  @IsOptional() @IsPartialDate() happenedOn?: string;
  /** The promised day; a promise has not happened. */
  @IsOptional() @IsPartialDate() targetOn?: string;
  @IsOptional() @IsPartialDate() saidOn?: string;
  @IsNotEmpty() @IsString() @MaxLength(2000) source: string;
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
}

/** A step told anew, with the reason. With `takeBack` nothing stands in the place of the earlier one. */
export class ResponseEventCorrection {
  @IsOptional() @IsIn(['on']) takeBack?: 'on';
  @IsOptional() @IsIn(responseStages) stage?: ResponseStage;
  @IsOptional() @IsPartialDate() happenedOn?: string;
  @IsOptional() @IsPartialDate() targetOn?: string;
  @IsOptional() @IsPartialDate() saidOn?: string;
  @IsNotEmpty() @IsString() @MaxLength(2000) source: string;
  @IsNotEmpty() @IsString() @MaxLength(2000) note: string;
}

/** The claim that another one says again. */
export class RepeatInput {
  @Type(() => Number) @IsInt() repeatsId: number;
}

/** Query string of the choice of a claim that is repeated. */
export class RepeatSearch {
  @IsOptional() @IsString() @MaxLength(200) q?: string;
}

/** @throws RefusedField when the dates of a step do not go together. */
export function checkDates({ happenedOn, targetOn, saidOn }: Partial<ResponseEventInput>): void {
  if (happenedOn && targetOn) throw new RefusedField('targetOn', 'happenedAndPromised');
  if (targetOn && saidOn && targetOn < saidOn.slice(0, targetOn.length))
    throw new RefusedField('targetOn', 'promisedInThePast');
}
