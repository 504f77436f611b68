import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageRequest } from '../shared/page.js';
import { IsDay, IsTime } from '../shared/validators.js';
import { statementVoices, type StatementVoice } from './article-statements.js';

/** Query string of the pages of articles. */
export class ArticleFilter extends PageRequest {
  /** Short code of the treaty; the Covenant when left out. */
  @IsOptional() @IsString() @MaxLength(40) treaty?: string;
  /** `YYYY-MM-DD`; today when left out. */
  @IsOptional() @IsDay() asOf?: string;
  /** ISO 8601 time as of which the record is known; now when left out. */
  @IsOptional() @IsTime() knownAt?: string;
  /** One voice alone, page by page, in place of the first page of each. */
  @IsOptional() @IsIn(statementVoices) voice?: StatementVoice;
}
