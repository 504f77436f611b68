import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Length, Matches, ValidateBy } from 'class-validator';
import { PageRequest } from '../shared/page.js';
import { IsPartialDate } from '../shared/validators.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import type { DocumentFormat } from './parsed-document.js';
import type { MatchChoices } from './plan/match-recommendations.js';
import { standings, type Standing } from './plan/reconcile.js';
import { readers } from './readers/readers.js';

/** The formats that can be named, in the order of the list. */
export const formats = Object.keys(readers) as DocumentFormat[];

const upper = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.toUpperCase() : value);

/** Where a document belongs, as far as a person settles it. */
export class ScopeInput {
  /** ISO 3166-1 alpha-3; left out, the document tells. */
  @IsOptional() @Transform(upper) @Length(3, 3) stateCode?: string;
  /** `CCPR/KAZ/2`; left out, the document tells. */
  @IsOptional() @Transform(upper) @Matches(/^[A-Z]{3,6}\/[A-Z]{3}\/\d{1,2}(-\d{1,2})?$/) cycleLabel?: string;
  @IsOptional() @IsPartialDate() publishedOn?: string;
  @IsOptional() @Type(() => Number) @IsInt() commentsOnId?: number;
  /** Whom an alternative report is shown to; what treaty bodies and States publish is public. */
  @IsOptional() @IsIn(visibilities) visibility?: Visibility;
}

/** Positions with ids, or null for none: as `readMatches` makes them of a form. */
const isMatches = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(
    ([position, id]) => /^\d{1,5}$/.test(position) && (id === null || (Number.isInteger(id) && id > 0 && id < 2 ** 31)),
  );

/** Where a document belongs, and which recommendation of the record each one of the file is, by its position. */
export class SettlementInput extends ScopeInput {
  @IsOptional() @ValidateBy({ name: 'isMatches', validator: { validate: isMatches } }) matches?: MatchChoices;
}

/** Files to read; the files themselves are parts of the form. */
export class UploadInput extends ScopeInput {
  /** Left out, the content tells. */
  @IsOptional() @IsIn(formats) format?: DocumentFormat;
}

/** Which part of a preview to show. */
export class PreviewFilter extends PageRequest {
  @IsOptional() @IsIn(standings) standing?: Standing;
  /** A kind of row, as the counts name it. */
  @IsOptional() @Matches(/^[a-zA-Z]{1,40}$/) kind?: string;
}
