import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsPartialDate } from '../shared/validators.js';
import { cycleEventKinds, type CycleEventKind } from './cycle-event.entity.js';
import { procedures, type Procedure } from './reporting-cycle.entity.js';
import { reportingTreaties, type ReportingTreaty } from './reporting-treaties.js';

/** A round of reporting. */
export class CycleInput {
  @IsIn(reportingTreaties) treatyCode: ReportingTreaty;
  /** The number of the State's report; of a combined one, the last. */
  @Type(() => Number) @Min(1) @Max(99) @IsInt() ordinal: number;
  @IsOptional() @IsIn(procedures) procedure?: Procedure;
  /** Made from the body, the State and the number when left out. */
  @IsOptional() @IsString() @MaxLength(40) @Matches(/^[A-Z][\w./-]+$/) label?: string;
}

/** A correction of a cycle, with the version that was read. */
export class CycleRevision extends CycleInput {
  @Type(() => Number) @IsInt() version: number;
}

/** Something that happened in a cycle, or falls due. */
export class CycleEventInput {
  @IsIn(cycleEventKinds) kind: CycleEventKind;
  /** Left out when the date is not known. */
  @IsOptional() @IsPartialDate() onDate?: string;
  /** The last day of an event of several. */
  @IsOptional() @IsPartialDate() untilDate?: string;
  /** UN symbol of the document that it produced. */
  @IsOptional() @IsString() @MaxLength(60) symbol?: string;
  @IsOptional() @IsString() @MaxLength(1000) note?: string;
  @IsNotEmpty() @IsString() @MaxLength(1000) source: string;
}

/** A correction of an event, with the version that was read. */
export class CycleEventRevision extends CycleEventInput {
  @Type(() => Number) @IsInt() version: number;
}

/** Taking an event out, with the version that was read. */
export class CycleEventRemoval {
  @Type(() => Number) @IsInt() version: number;
}
