import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageRequest } from '../shared/page.js';
import { statementVoices, type StatementVoice } from './article-statements.js';

/** Query string of the pages of articles. */
export class ArticleFilter extends PageRequest {
  /** Short code of the treaty; the Covenant when left out. */
  @IsOptional() @IsString() @MaxLength(40) treaty?: string;
  /** One voice alone, page by page, in place of the first page of each. */
  @IsOptional() @IsIn(statementVoices) voice?: StatementVoice;
}
