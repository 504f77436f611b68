import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { levels, type Level } from '../assessments/assessment.entity.js';
import { PageRequest } from '../shared/page.js';
import { Flag, IsDay, IsTime } from '../shared/validators.js';

/** How a list of recommendations is ordered: as printed, by topic, or by how much was said. */
export const recommendationSorts = ['printed', 'topic', 'claims', 'findings'] as const;
export type RecommendationSort = (typeof recommendationSorts)[number];

/** A level, or `none` where that side has said nothing. */
export const levelChoices = [...levels, 'none'] as const;

/** Query string of `GET /states/:code/recommendations`; whatever is left out does not narrow the list. */
export class RecommendationFilter extends PageRequest {
  /** Words that all occur in the symbol, paragraph, topic, text or concern, whatever their case. */
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  /** An article of the treaty, or a part of one: `14`, `14(3)(d)`. */
  @IsOptional() @Matches(/^\d{1,3}(\([0-9a-z]{1,2}\)){0,2}$/) article?: string;
  /** Short code of the treaty of the article; the Covenant when left out. */
  @IsOptional() @IsString() @MaxLength(40) treaty?: string;
  /** Short name of the body, `CCPR`. */
  @IsOptional() @IsString() @MaxLength(40) mechanism?: string;
  /** Label of the cycle, `CCPR/KAZ/2`. */
  @IsOptional() @IsString() @MaxLength(60) cycle?: string;
  /** Code of the Committee's grade, as printed; `none` for what it has not graded. */
  @IsOptional() @IsString() @MaxLength(40) grade?: string;
  @IsOptional() @IsIn(levelChoices) state?: Level | 'none';
  @IsOptional() @IsIn(levelChoices) ngo?: Level | 'none';
  @IsOptional() @Flag() @IsBoolean() unanswered?: boolean;
  @IsOptional() @Flag() @IsBoolean() contested?: boolean;
  @IsOptional() @Flag() @IsBoolean() overdue?: boolean;
  /** Those with proposed links that wait for a decision. */
  @IsOptional() @Flag() @IsBoolean() undecided?: boolean;
  /** Those whose demand was made more than once. */
  @IsOptional() @Flag() @IsBoolean() repeated?: boolean;
  /** Status as of this day, `YYYY-MM-DD`; today when left out. */
  @IsOptional() @IsDay() asOf?: string;
  /** Status as known at this time, in ISO 8601; now when left out. */
  @IsOptional() @IsTime() knownAt?: string;
  @IsOptional() @IsIn(recommendationSorts) sort?: RecommendationSort;
}
