import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res, BadRequestException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { readForm } from '../shared/form.js';
import { readQuery } from '../shared/query.js';
import { historyTables, type HistoryTable } from './history-tables.js';
import { HistoryQuery, RestorationInput } from './history.input.js';
import { HistoryService, type FieldChange } from './history.service.js';
import { findNames, told } from './told-values.js';

/** What happened to one row of the record, and setting it back to what it was. */
@Controller('history/:table/:id')
export class HistoryController {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly history: HistoryService,
  ) {}

  /** With `state` also what setting it back to that state would change. */
  @Get()
  @Allow('viewer')
  async show(
    @Param('table') table: string,
    @Param('id', ParseIntPipe) id: number,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { state } = await readQuery(HistoryQuery, query);
    const { states, ...history } = await this.history.find(table, id, viewer);
    const { fields, pages }: HistoryTable = historyTables[history.table];
    const names = await findNames(
      this.source,
      fields,
      states.flatMap(({ changes, restoring }) => [...changes, ...restoring]),
    );
    const tell = (changes: FieldChange[]) => changes.map((change) => told(change, fields, names, viewer.language));
    const chosen = history.restorable ? states.find(({ entryId }) => entryId === state) : undefined;
    return reply.view('history/show', {
      ...history,
      page: `/${pages}/${id}`,
      chosen: chosen && { ...chosen, restoring: tell(chosen.restoring) },
      states: states.map(({ restoring, changes, ...one }) => ({
        ...one,
        changes: tell(changes),
        differs: restoring.length > 0,
      })),
    });
  }

  @Post('restoration')
  @Allow('monitor', 'officer', 'admin')
  async restore(
    @Param('table') table: string,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(RestorationInput, body);
    if (!form.valid) throw new BadRequestException('Choose the state on the page of the history.');
    await this.history.restore(table, id, form.input, viewer);
    return reply.redirect(`/history/${table}/${id}`, 303);
  }
}
