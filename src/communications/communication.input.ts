import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, MaxLength, ValidateBy } from 'class-validator';
import { parseSymbol } from '../documents/symbols/parse-symbol.js';
import { PageRequest } from '../shared/page.js';
import { IsDay, IsPartialDate } from '../shared/validators.js';
import { visibilities, type Visibility } from '../shared/visibility.js';
import { outcomes, type Communication } from './communication.entity.js';
import { remedyStandings, remedyVoices, type RemedyStatement, type RemedyVoice } from './remedy-statement.entity.js';
import { remedyKinds, type Remedy } from './remedy.entity.js';

const path = String.raw`\d{1,3}(\([0-9a-z]{1,2}\)){0,2}`;
/** Articles as one types them: `9, 14(3)(d), 19`. */
const paths = new RegExp(`^${path}(\\s*,\\s*${path}){0,30}$`);

/** The symbol of Views or a decision: `CCPR/C/112/D/2137/2012`. */
const IsViewsSymbol = () =>
  ValidateBy({
    name: 'isViewsSymbol',
    validator: { validate: (value) => typeof value === 'string' && parseSymbol(value)?.class === 'views' },
  });

/** Query string of `GET /states/:code/communications`. */
export class CommunicationFilter extends PageRequest {
  @IsOptional() @IsIn(outcomes) outcome?: Communication['outcome'];
}

/** What is known of a communication. */
export class CommunicationInput {
  /** Short name of the body, `CCPR`. */
  @IsNotEmpty() @IsString() @MaxLength(40) mechanismCode: string;
  @Matches(/^\d{1,5}\/\d{4}$/) number: string;
  @IsNotEmpty() @IsString() @MaxLength(300) title: string;
  @IsIn(outcomes) outcome: Communication['outcome'];
  @IsOptional() @IsViewsSymbol() symbol?: string;
  @IsOptional() @IsPartialDate() registeredOn?: string;
  @IsOptional() @IsPartialDate() decidedOn?: string;
  @IsOptional() @IsDay() transmittedOn?: string;
  /** Counted from `transmittedOn` when left out. */
  @IsOptional() @IsDay() replyDueOn?: string;
  @IsOptional() @Matches(paths) violated?: string;
  @IsOptional() @Matches(paths) notViolated?: string;
  @IsOptional() @IsString() @MaxLength(20_000) summary?: string;
  @IsNotEmpty() @IsString() @MaxLength(2000) source: string;
}

/** A communication as it shall be, and which version of it one has read. */
export class CommunicationChange extends CommunicationInput {
  @Type(() => Number) @IsInt() version: number;
}

/** What the body asked for. */
export class RemedyInput {
  @IsIn(remedyKinds) kind: Remedy['kind'];
  @IsNotEmpty() @IsString() @MaxLength(5000) text: string;
}

/** What a voice says of a remedy. */
export class RemedyStatementInput {
  @IsIn(remedyVoices) voice: RemedyVoice;
  @IsPartialDate() saidOn: string;
  @IsIn(remedyStandings) standing: RemedyStatement['standing'];
  /** The body's own letter. */
  @IsOptional() @Matches(/^[A-E][12]?$/) grade?: string;
  @IsNotEmpty() @IsString() @MaxLength(5000) text: string;
  @IsNotEmpty() @IsString() @MaxLength(2000) source: string;
  @IsIn(visibilities) visibility: Visibility;
}
