import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../shared/validators.js';
import { memberRoles, type MemberRole } from './workspace-member.entity.js';
import { partStages, type PartStage } from './workspace-part.entity.js';

const largestId = 2_147_483_647;

/** A workspace to open. */
export class WorkspaceInput {
  @IsNotEmpty() @IsString() @MaxLength(200) name: string;
  @IsOptional() @IsString() @MaxLength(5000) purpose?: string;
  /** Id of the reporting cycle, which says of which State. */
  @Type(() => Number) @IsInt() @Min(1) @Max(largestId) cycleId: number;
  @IsOptional() @IsDay() closesOn?: string;
}

/** An organisation to invite. */
export class InvitationInput {
  @Type(() => Number) @IsInt() @Min(1) @Max(largestId) organisationId: number;
  @IsIn(memberRoles) role: MemberRole;
}

/** What one's own organisation says to an invitation, or to its membership. */
export class AnswerInput {
  @IsIn(['accepted', 'declined', 'left']) standing: 'accepted' | 'declined' | 'left';
}

/** A piece of work: `article-12` by the id of the article, or `recommendation-7`. */
export class PartInput {
  @Matches(/^(article|recommendation)-[1-9]\d{0,8}$/) subject: string;
  @Type(() => Number) @IsInt() @Min(1) @Max(largestId) organisationId: number;
  @IsOptional() @IsString() @MaxLength(2000) note?: string;
}

export class PartStageInput {
  @IsIn(partStages) stage: PartStage;
}

export class QuestionInput {
  @IsNotEmpty() @IsString() @MaxLength(2000) text: string;
}

export class QuestionAnswerInput {
  @IsNotEmpty() @IsString() @MaxLength(2000) answer: string;
}
