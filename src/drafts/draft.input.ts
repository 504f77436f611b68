import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsDay, IsPartialDate, IsTime } from '../shared/validators.js';
import { reportTemplates, type ReportTemplateName } from './report-templates.js';

/** Lines of a text area, without the empty ones. */
const Lines = () =>
  Transform(({ value }) =>
    typeof value === 'string'
      ? value
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter(Boolean)
      : value,
  );

/** One value or several of the same name, or a list divided by commas, as numbers. */
const Numbers = () =>
  Transform(({ value }) =>
    [value]
      .flat()
      .flatMap((one) => (typeof one === 'string' ? one.split(',') : [one]))
      .filter((one) => one !== '')
      .map(Number),
  );

/** What an author says of a submission before it is drafted. */
export class DraftInput {
  @IsIn(reportTemplates) template: ReportTemplateName;
  /** One line of the cover's title per line. */
  @IsNotEmpty() @IsString() @MaxLength(500) title: string;
  @Type(() => Number) @IsInt() cycleId: number;
  /** The document whose recommendations Part I goes through; the cycle decides when it is left out. */
  @IsOptional() @Type(() => Number) @IsInt() recommendationsOf?: number;
  /** The workspace that it is written in; it is chosen once. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) workspaceId?: number;
  @IsIn(['en', 'ru', 'kk']) language: string;
  @IsDay() asOf: string;
  /** The record as it was known at this time, in ISO 8601; as it is when it is rendered when left out. */
  @IsOptional() @IsTime() knownAt?: string;
  @IsOptional()
  @Numbers()
  @IsArray()
  @ArrayMaxSize(53)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(53, { each: true })
  articles?: number[];
  @IsOptional() @IsString() @MaxLength(300) addressee?: string;
  @IsOptional() @IsString() @MaxLength(100) place?: string;
  @IsOptional() @IsPartialDate() date?: string;
  @IsOptional() @Lines() @IsArray() @ArrayMaxSize(100) @MaxLength(300, { each: true }) organisations?: string[];
  @IsOptional() @Lines() @IsArray() @ArrayMaxSize(20) @MaxLength(1000, { each: true }) funderDisclaimers?: string[];
  @IsOptional() @IsString() @MaxLength(50_000) introduction?: string;
  /** Optional parts that are left out. */
  @IsOptional()
  @Transform(({ value }) => [value].flat())
  @IsIn(['consolidatedRecommendations', 'abbreviations', 'committeeGrades', 'stateReplies', 'assessments'], {
    each: true,
  })
  without?: string[];
}
