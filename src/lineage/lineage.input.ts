import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { linkRelations, type LinkRelation } from '../links/recommendation-link.entity.js';

/** Query string of `GET /recommendations/:id/lineage`: words that all occur in a recommendation to link. */
export class LineageQuery {
  @IsOptional() @IsString() @MaxLength(200) q?: string;
}

/** Linking a recommendation with another by hand. */
export class KinshipInput {
  /** Id of the other recommendation, made earlier or later. */
  @Type(() => Number) @IsInt() @Min(1) @Max(2_147_483_647) other: number;
  @IsIn(linkRelations) relation: LinkRelation;
}
