import { ForbiddenException, Injectable, NotFoundException, UnprocessableEntityException } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { may, type Viewer } from '../accounts/viewer.js';
import { findStates, type RowState } from '../audit/history.js';
import { readForm } from '../shared/form.js';
import { historyTables, type HistoryTable, type HistoryTableName } from './history-tables.js';

/** One field of a row, at two times. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** A row as one change left it, told in the fields of its table. */
export interface HistoryState extends Pick<RowState, 'entryId'> {
  at: Date;
  operation: 'insert' | 'update' | 'delete';
  who: string | null;
  changes: FieldChange[];
  /** What setting the row back to this state would change; empty for the state it is in. */
  restoring: FieldChange[];
}

/** The history of one row, as far as its viewer may know. */
export interface RowHistory {
  table: HistoryTableName;
  id: number;
  /** The present count of its changes. */
  version: number;
  states: HistoryState[];
  /** Whether the viewer may set it back. */
  restorable: boolean;
}

/** What happened to single rows of the record, and setting them back. */
@Injectable()
export class HistoryService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly modules: ModuleRef,
  ) {}

  /** @throws NotFoundException for a table without a history, a row that is none, or one hidden from `viewer`. */
  async find(table: string, id: number, viewer: Viewer): Promise<RowHistory> {
    const { name, rules } = tableNamed(table);
    const states = await this.states(name, id, viewer);
    const live = states[0]!.image;
    const fields = Object.keys(rules.fields);
    const typed = new Set(restored(rules, live).map(([field]) => field));
    return {
      table: name,
      id,
      version: Number(live[rules.version]),
      restorable: mayRestore(rules, live, viewer),
      states: states.map(({ entryId, entry: { at, operation, who }, image, earlier }) => ({
        entryId,
        at,
        operation,
        who,
        changes: earlier ? changesBetween(fields, earlier, image) : [],
        restoring: changesBetween(
          fields.filter((field) => typed.has(field)),
          live,
          image,
        ),
      })),
    };
  }

  /**
   * Sets a row back to the state that the entry `entryId` left, as a new change made by `viewer`: what its own form
   * holds, under the rules of that form.
   *
   * @throws NotFoundException as {@link find}, and for a state that `viewer` may not see; ForbiddenException when they
   *   may not change the row; UnprocessableEntityException when the state breaks a rule of today; ConflictException when
   *   the row was changed since `version`
   */
  async restore(
    table: string,
    id: number,
    { entryId, version }: { entryId: string; version: number },
    viewer: Viewer,
  ): Promise<void> {
    const { name, rules } = tableNamed(table);
    const states = await this.states(name, id, viewer);
    const state = states.find((one) => one.entryId === entryId);
    if (!state) throw unknown();
    if (!mayRestore(rules, states[0]!.image, viewer))
      throw new ForbiddenException('Only those who may change this can set it back.');
    const values = Object.fromEntries(restored(rules, state.image).map(([, property, value]) => [property, value]));
    const { input, service, apply } = rules.restoration;
    const form = await readForm(input, { ...values, [rules.version]: version });
    if (!form.valid)
      throw new UnprocessableEntityException(
        'What it said then is against a rule of today. Change it by hand instead.',
      );
    await apply(this.modules.get(service, { strict: false }), id, form.input, viewer);
  }

  private async states(table: HistoryTableName, id: number, viewer: Viewer): Promise<RowState[]> {
    const states = await findStates(this.source, { table, id, seen: historyTables[table].seen }, viewer);
    if (states.length === 0) throw unknown();
    return states;
  }
}

const unknown = () => new NotFoundException('There is no such history.');

function tableNamed(table: string): { name: HistoryTableName; rules: HistoryTable } {
  if (!Object.hasOwn(historyTables, table)) throw unknown();
  const name = table as HistoryTableName;
  return { name, rules: historyTables[name] };
}

/** A row of an organisation is set back by that alone. */
function mayRestore({ access, fields }: HistoryTable, live: Record<string, unknown>, viewer: Viewer): boolean {
  const owned = 'visibility' in fields;
  return access.some((one) => may(viewer, one)) && (!owned || (viewer.organisationId ?? 0) === live['organisation_id']);
}

/** What the form of a row holds: each told column with its name in the form. What ends a row has forms of its own. */
function restored({ fields }: HistoryTable, image: Record<string, unknown>): [string, string, unknown][] {
  return Object.keys(fields)
    .filter((field) => !ending.has(field))
    .map((field) => [field, field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), image[field]]);
}

const ending = new Set(['withdrawal_reason', 'outcome', 'settled_on', 'settled_source']);

const changesBetween = (
  fields: readonly string[],
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): FieldChange[] =>
  fields
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => change.before !== change.after);
