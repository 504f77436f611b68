import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { cycleEventKinds, type CycleEventKind } from '../cycles/cycle-event.entity.js';
import { IsDay } from '../shared/validators.js';

/** Whether a reminder is of a cycle, and not of words of one's own. */
const ofCycle = (input: ReminderInput) => input.cycleId !== undefined;
const ofWords = (input: ReminderInput) => !ofCycle(input);

/** A reminder of an event or deadline of a cycle, or of words of one's own for a day. */
export class ReminderInput {
  @IsOptional() @Type(() => Number) @IsInt() cycleId?: number;
  @ValidateIf(ofCycle) @IsIn(cycleEventKinds) kind?: CycleEventKind;
  @ValidateIf(ofWords) @IsNotEmpty() @IsString() @MaxLength(500) text?: string;
  @ValidateIf(ofWords) @IsDay() onDay?: string;
  /** How many days before it shows. */
  @Type(() => Number) @Min(0) @Max(366) @IsInt() daysBefore: number;
}

/** Which deadline a new reminder is of. */
export class ReminderQuery {
  @IsOptional() @Type(() => Number) @IsInt() cycleId?: number;
  @IsOptional() @IsIn(cycleEventKinds) kind?: CycleEventKind;
}

/** Where one goes after a reminder was set aside: the page it was on. */
export class ReturnInput {
  @IsOptional() @Matches(/^\/(?!\/|\\)/) next?: string;
}
