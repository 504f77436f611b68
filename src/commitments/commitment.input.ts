import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { IsDay, IsPartialDate } from '../shared/validators.js';
import {
  commitmentOutcomes,
  commitmentStandings,
  type CommitmentOutcome,
  type CommitmentStanding,
} from './commitment.entity.js';

/** A plan as an officer records it. */
export class PlanInput {
  @IsNotEmpty() @IsString() @MaxLength(500) title: string;
  @IsOptional() @IsString() @MaxLength(500) body?: string;
  @IsOptional() @IsPartialDate() adoptedOn?: string;
  @IsOptional() @IsPartialDate() periodFrom?: string;
  @IsOptional() @IsPartialDate() periodUntil?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100_000) itemsStated?: number;
  @IsOptional() @Type(() => Number) @IsInt() documentId?: number;
  @IsNotEmpty() @IsString() @MaxLength(2000) source: string;
}

/** A plan told anew. */
export class PlanEdit extends PlanInput {
  /** Of the plan that was edited; a newer one makes the edit stale. */
  @Type(() => Number) @IsInt() version: number;
}

/** An item of a plan, as printed. */
export class CommitmentInput {
  @IsOptional() @IsString() @MaxLength(50) number?: string;
  @IsNotEmpty() @IsString() @MaxLength(5000) text: string;
  @IsOptional() @IsString() @MaxLength(500) body?: string;
  @IsOptional() @IsPartialDate() dueOn?: string;
  @IsOptional() @IsString() @MaxLength(2000) indicator?: string;
}

/** An item told anew. */
export class CommitmentEdit extends CommitmentInput {
  /** Of the item that was edited; a newer one makes the edit stale. */
  @Type(() => Number) @IsInt() version: number;
}

/** How a commitment ended, on what day, and what says so. */
export class CommitmentSettlementInput {
  @IsIn(commitmentOutcomes) outcome: CommitmentOutcome;
  @IsPartialDate() settledOn: string;
  @IsNotEmpty() @IsString() @MaxLength(2000) settledSource: string;
}

/** The recommendation that a commitment is to carry out. */
export class CommitmentLinkInput {
  @Type(() => Number) @IsInt() recommendationId: number;
}

/** Many items at once: lines, or a CSV with a head. */
export class ItemListInput {
  @IsNotEmpty() @IsString() @MaxLength(200_000) lines: string;
}

/** Query string of a plan. */
export class PlanFilter {
  @IsOptional() @IsIn(commitmentStandings) standing?: CommitmentStanding;
  @IsOptional() @IsDay() asOf?: string;
}

/** Query string of a commitment: words of recommendations to link. */
export class CommitmentSearch {
  @IsOptional() @IsString() @MaxLength(200) q?: string;
}
