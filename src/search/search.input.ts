import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { voices, type Voice } from '../documents/document.entity.js';
import { PageRequest } from '../shared/page.js';

/** Query string of `GET /search`; whatever is left out does not narrow what is found. */
export class SearchFilter extends PageRequest {
  /** What was typed; nothing is looked for without it. */
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  /** ISO 3166-1 alpha-3. */
  @IsOptional() @Matches(/^[A-Z]{3}$/) state?: string;
  @IsOptional() @IsIn(voices) voice?: Voice;
  /** An article of the Covenant. */
  @IsOptional() @Matches(/^\d{1,3}$/) article?: string;
  /** Primary language of the text, BCP 47. */
  @IsOptional() @Matches(/^[a-z]{2,3}$/) language?: string;
}
