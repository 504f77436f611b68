import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { languages, type Language } from '../shared/languages.js';
import { uses, type Use } from '../persons/disclosure.js';
import { PageRequest } from '../shared/page.js';
import { IsPartialDate } from '../shared/validators.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { caseEventKinds, eventStandings, type CaseEvent } from './case-event.entity.js';
import { caseKinds, type CaseRecord } from './case-record.entity.js';

/** Query string of `GET /states/:code/cases`. */
export class CaseFilter extends PageRequest {
  /** `pending` for those where something is awaited, `withdrawn` for those of one's own that were taken out. */
  @IsOptional() @IsIn(['pending', 'withdrawn']) only?: 'pending' | 'withdrawn';
}

/** What is known of a case apart from its account, its events and its persons. */
export class CaseInput {
  /** Names nobody and means nobody: it stands in lists. */
  @IsNotEmpty() @IsString() @MaxLength(300) @Matches(/^(?!.*\[\[)/s) title: string;
  @IsIn(caseKinds) kind: CaseRecord['kind'];
  @IsIn(languages) language: Language;
  @IsOptional() @IsString() @MaxLength(300) place?: string;
  @IsOptional() @IsPartialDate() beganOn?: string;
  @IsOptional() @IsPartialDate() endedOn?: string;
  @IsNotEmpty() @IsString() @MaxLength(2000) source: string;
  @IsIn(visibilities) visibility: Visibility;
}

/** A case as it shall be, and which version of it one has read. */
export class CaseChange extends CaseInput {
  @Type(() => Number) @IsInt() version: number;
}

/** The account of a case in one language; an empty length is none. */
export class CaseSummaryText {
  @IsOptional() @IsString() @MaxLength(300) oneLine?: string;
  @IsOptional() @IsString() @MaxLength(5000) paragraph?: string;
  @IsOptional() @IsString() @MaxLength(100_000) fullAccount?: string;
}

/** An account as it shall be, and which version of it one has read. */
export class CaseSummaryInput extends CaseSummaryText {
  /** Left out for the first account in a language. */
  @IsOptional() @Type(() => Number) @IsInt() version?: number;
}

/** Something that happened. */
export class CaseEventInput {
  @IsIn(caseEventKinds) kind: CaseEvent['kind'];
  @IsOptional() @IsPartialDate() onDate?: string;
  @IsNotEmpty() @IsString() @MaxLength(5000) text: string;
  @IsOptional() @IsString() @MaxLength(2000) source?: string;
  @IsIn(eventStandings) standing: CaseEvent['standing'];
}

/** An event as it shall be, and which version of it one has read. */
export class CaseEventChange extends CaseEventInput {
  @Type(() => Number) @IsInt() version: number;
}

/** Why a case is taken out of use. */
export class CaseWithdrawalInput {
  @IsNotEmpty() @IsString() @MaxLength(2000) reason: string;
}

/** What a case is evidence of: a recommendation `12`, or a limb of one `12.5`. */
export class CaseRecommendationInput {
  @IsNotEmpty() @Matches(/^[1-9]\d{0,8}(\.[1-9]\d{0,8})?$/) target: string;
}

/** An article that a case concerns, of the Covenant: `14`, `14(3)(d)`. */
export class CaseProvisionInput {
  @IsNotEmpty() @Matches(/^\d{1,3}(\([0-9a-z]{1,2}\)){0,2}$/) article: string;
}

/** Query string of `GET /cases/:id/disclosure`: the use whose texts are shown, a published submission when left out. */
export class DisclosureQuery {
  @IsOptional() @IsIn(uses) use?: Use;
}
