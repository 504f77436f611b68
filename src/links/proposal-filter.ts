import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageRequest } from '../shared/page.js';
import { linkKinds, type LinkKind } from './link.js';

/** Who says what a proposal is about; `committee` stands for recommendations that may concern an article. */
export const proposalVoices = ['state', 'ngo', 'demand', 'committee'] as const;
export type ProposalVoice = (typeof proposalVoices)[number];

/** Query string of `GET /states/:code/proposals`; whatever is left out does not narrow the queue. */
export class ProposalFilter extends PageRequest {
  @IsOptional() @IsIn(linkKinds) kind?: LinkKind;
  /** An article of the treaty, or a part of one: `14`, `14(3)(d)`. */
  @IsOptional() @Matches(/^\d{1,3}(\([0-9a-z]{1,2}\)){0,2}$/) article?: string;
  /** Short code of the treaty of the article; the Covenant when left out. */
  @IsOptional() @IsString() @MaxLength(40) treaty?: string;
  /** Id of the recommendation proposed, or of one that the statement is linked with. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(2_147_483_647) recommendation?: number;
  /** Id of the document that says it. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(2_147_483_647) document?: number;
  /** Least confidence, percent 0–100. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(100) least?: number;
  @IsOptional() @IsIn(proposalVoices) voice?: ProposalVoice;
}

/** What of a filter stands in an address, as names and values. */
export const filterEntries = (filter: object): [string, string][] =>
  Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));

/** The query string of `filter`, with `?`; empty when nothing is narrowed. */
export function filterSearch(filter: object): string {
  const query = new URLSearchParams(filterEntries(filter));
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** The queue of a State as `filter` has it. */
export const queueAddress = (stateCode: string, filter: ProposalFilter) =>
  `/states/${stateCode}/proposals${filterSearch(filter)}`;
