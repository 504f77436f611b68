import {
  Body,
  Controller,
  Param,
  ParseIntPipe,
  Post,
  Redirect,
  Res,
  UnprocessableEntityException,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { readForm } from '../shared/form.js';
import { ConsentWithdrawalInput } from './person.input.js';
import { SafeguardsService } from './safeguards.service.js';

/** One consent or one risk of a person. */
@Controller('cases/:id/persons/:number')
export class SafeguardsController {
  constructor(private readonly safeguards: SafeguardsService) {}

  @Post('consents/:consentId/withdrawal')
  @Allow('monitor')
  async withdrawConsent(
    @Param('id', ParseIntPipe) caseId: number,
    @Param('number', ParseIntPipe) number: number,
    @Param('consentId', ParseIntPipe) consentId: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(ConsentWithdrawalInput, body);
    if (!form.valid) throw new UnprocessableEntityException('Give the day on which the consent was taken back.');
    await this.safeguards.withdrawConsent({ caseId, number }, consentId, form.input.withdrawnOn, viewer);
    return reply.redirect(`/cases/${caseId}/persons/${number}#consents`, 303);
  }

  @Post('risks/:riskId/confirmation')
  @Allow('editor')
  @Redirect('../..', 303)
  async confirmRisk(
    @Param('id', ParseIntPipe) caseId: number,
    @Param('number', ParseIntPipe) number: number,
    @Param('riskId', ParseIntPipe) riskId: number,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.safeguards.confirmRisk({ caseId, number }, riskId, viewer);
    return { url: `/cases/${caseId}/persons/${number}#risks` };
  }

  @Post('risks/:riskId/lifting')
  @Allow('editor')
  @Redirect('../..', 303)
  async liftRisk(
    @Param('id', ParseIntPipe) caseId: number,
    @Param('number', ParseIntPipe) number: number,
    @Param('riskId', ParseIntPipe) riskId: number,
    @CurrentViewer() viewer: Viewer,
  ) {
    await this.safeguards.liftRisk({ caseId, number }, riskId, viewer);
    return { url: `/cases/${caseId}/persons/${number}#risks` };
  }
}
