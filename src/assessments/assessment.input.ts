import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { IsDay, IsPartialDate } from '../shared/validators.js';
import {
  axes,
  confidences,
  directions,
  levels,
  type Axis,
  type Confidence,
  type Direction,
  type Level,
} from './assessment.entity.js';

/** What an assessor says, whatever it is of. */
class OpinionInput {
  /** The day it describes. */
  @IsDay() asOf: string;
  @IsIn(levels) level: Level;
  @IsIn(axes) axis: Axis;
  @IsOptional() @IsIn(directions) direction?: Direction;
  /** How sure the assessor is; not stated when left out. */
  @IsOptional() @IsIn(confidences) confidence?: Confidence;
  @IsNotEmpty() @IsString() @MaxLength(5000) rationale: string;
  /** What it rests on in the record: a response linked to it `state-12`, a finding `ngo-5`, a passage `passage-345`. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === undefined || value === '' ? undefined : [value].flat()))
  @IsArray()
  @ArrayMaxSize(100)
  @Matches(/^(state|ngo|passage)-\d{1,9}$/, { each: true })
  evidence?: string[];
  /** Address of a passage that it rests on, as its document's page gives it: `/documents/3#p345`. */
  @IsOptional() @Matches(/#p\d{1,9}$/) passage?: string;
  /** What else it rests on, as a person would cite it; may be missing only where something else is named. */
  @ValidateIf(({ source, ...input }: OpinionInput) => Boolean(source) || !namesEvidence(input))
  @IsNotEmpty()
  @IsString()
  @MaxLength(2000)
  source?: string;
  /** Address of `source`. */
  @IsOptional() @IsUrl({ protocols: ['http', 'https'], require_protocol: true }) @MaxLength(2000) url?: string;
  /** Marks it as an assertion without source. */
  @IsOptional()
  @Transform(({ value }) => value === 'on' || value === 'true' || value === true)
  @IsBoolean()
  withoutSource?: boolean;
  /** Date of the law that it relies on. */
  @IsOptional() @IsPartialDate() lawOn?: string;
  /** Why a law that is older than the recommendation counts as progress on it. */
  @IsOptional() @IsString() @MaxLength(2000) reasonOlderLaw?: string;
  @IsIn(visibilities) visibility: Visibility;
}

const namesEvidence = ({ withoutSource, evidence, passage }: Omit<OpinionInput, 'source'>) =>
  withoutSource === true || passage !== undefined || (evidence ?? []).length > 0;

/** How far a recommendation is implemented, as its assessor sees it. */
export class AssessmentInput extends OpinionInput {
  /** The part that is assessed; the whole when left out. */
  @IsOptional() @Type(() => Number) @IsInt() limbId?: number;
}

/** An assessment that replaces an earlier one of the same part, with the reason for the change. */
export class SupersessionInput extends OpinionInput {
  @IsNotEmpty() @IsString() @MaxLength(2000) reason: string;
}

export type { OpinionInput };
