import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches } from 'class-validator';

/** The state of a row that is looked at: the id of the entry that left it so. */
export class HistoryQuery {
  @IsOptional() @Matches(/^[1-9]\d{0,17}$/) state?: string;
}

/** The state to set a row back to, and the version of the row that was read. */
export class RestorationInput {
  @Matches(/^[1-9]\d{0,17}$/) entryId: string;
  @Type(() => Number) @IsInt() version: number;
}
