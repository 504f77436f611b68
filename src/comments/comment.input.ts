import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import { subjectKinds, type SubjectKind } from './comment-subject.js';

/** A comment, and what it is on; `@username` mentions a colleague. */
export class CommentInput {
  @IsIn(subjectKinds) subjectKind: SubjectKind;
  @Type(() => Number) @IsInt() @Min(1) @Max(2_147_483_647) subjectId: number;
  @IsNotEmpty() @IsString() @MaxLength(5000) text: string;
}

/** A comment in other words, with the version that was read. */
export class CommentChange {
  @IsNotEmpty() @IsString() @MaxLength(5000) text: string;
  @Type(() => Number) @IsInt() version: number;
}
