import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { linkKey } from './link.js';
import { ProposalFilter } from './proposal-filter.js';
import { linkRelations, type LinkRelation } from './recommendation-link.entity.js';

/** A decision at the desk. */
export class ProposalDecisionInput {
  /** `subject-12`; several when the boxes of several rows are ticked. */
  @Transform(({ value }: { value: unknown }) => (value === undefined ? [] : [value].flat()))
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @Matches(linkKey, { each: true })
  link: string[];
  @IsIn(['confirmed', 'rejected']) decision: 'confirmed' | 'rejected';
  /** The row to go on with, where the decided one goes away. */
  @IsOptional() @Matches(linkKey) next?: string;
}

/** Confirming all that a filter keeps; how many those were when one looked. */
export class ConfirmationInput {
  @Type(() => Number) @IsInt() @Min(1) count: number;
}

/** Taking back what was decided together with a link. */
export class WithdrawalInput {
  @IsNotEmpty() @Matches(linkKey) link: string;
}

/** What a proposal should have led to. */
export class CorrectionInput {
  /** A recommendation `12`, a limb of one `12.5`, or for an article its id. */
  @IsNotEmpty() @Matches(/^[1-9]\d{0,8}(\.[1-9]\d{0,8})?$/) target: string;
  /** How the recommendation takes up an earlier one; for links of two recommendations only. */
  @IsOptional() @IsIn(linkRelations) relation?: LinkRelation;
  @IsOptional() @Matches(linkKey) next?: string;
}

/** Query string of the page of a correction: the queue's own, to go back to, and what is looked for. */
export class CorrectionQuery extends ProposalFilter {
  /** Words that all occur in a recommendation or in an article's description. */
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  @IsOptional() @Matches(linkKey) next?: string;
}
