import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../accounts/allow.decorator.js';
import { originOf } from '../shared/origin.js';
import { filesOf } from './portal-frame.js';
import { stateColumns, type StateEntry } from './portal-tables.js';
import { PublicationsService } from './publications.service.js';
import { recordColumns } from './record.js';
import { sendTable, sendTree } from './send-forms.js';

/** Where the public begins: the States that are published, and what the files of the portal hold. */
@Controller()
@Allow('public')
export class PortalIndexController {
  constructor(private readonly publications: PublicationsService) {}

  @Get('public')
  async index(@Res() reply: FastifyReply) {
    return reply.view('portal/index', { states: await this.findEntries(reply), files: filesOf(reply.request) });
  }

  @Get('public.json')
  async indexTree(@Res() reply: FastifyReply) {
    return sendTree(reply, { states: await this.findEntries(reply) });
  }

  @Get('public.csv')
  async indexTable(@Res() reply: FastifyReply) {
    return sendTable(reply, stateColumns, await this.findEntries(reply), 'states');
  }

  @Get('public/data')
  async data(@Res() reply: FastifyReply) {
    const [example] = await this.publications.findStates();
    const fields = recordColumns.map(({ name }) => name);
    return reply.view('portal/data', { fields, example: example?.code ?? 'KAZ', origin: originOf(reply.request) });
  }

  private async findEntries(reply: FastifyReply): Promise<StateEntry[]> {
    const states = await this.publications.findStates();
    return states.map((one) => ({ ...one, address: `${originOf(reply.request)}/public/${one.code}` }));
  }
}
