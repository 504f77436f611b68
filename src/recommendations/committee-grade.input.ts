import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsPartialDate } from '../shared/validators.js';

/** A grade that the body gave in its follow-up procedure, as its document prints it. */
export class CommitteeGradeInput {
  /** The part that was graded; the whole when left out. */
  @IsOptional() @Type(() => Number) @IsInt() limbId?: number;
  /** The raw code, `B1`; of the scale that the body used on that day. */
  @IsNotEmpty() @IsString() @MaxLength(40) gradeCode: string;
  /** UN symbol of the evaluation. */
  @IsNotEmpty() @IsString() @MaxLength(80) symbol: string;
  @IsPartialDate() assessedOn: string;
  /** What the body went by. */
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
  /** Paragraph or table of the document; the symbol alone when left out. */
  @IsOptional() @IsString() @MaxLength(500) source?: string;
}

/** A grade in place of one that was recorded wrongly. */
export class GradeCorrectionInput extends CommitteeGradeInput {
  @IsNotEmpty() @IsString() @MaxLength(2000) reason: string;
}

/** Why a grade was recorded wrongly. */
export class GradeWithdrawalInput {
  @IsNotEmpty() @IsString() @MaxLength(2000) reason: string;
}
