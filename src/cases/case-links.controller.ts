import { Body, Controller, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { submitForm } from '../shared/submit-form.js';
import { CaseLinksService } from './case-links.service.js';
import { CasePageService } from './case-page.service.js';
import { renderCase, type CaseForms } from './case.controller.js';
import { CaseProvisionInput, CaseRecommendationInput } from './case.input.js';
import { CasesService } from './cases.service.js';

/** What a case is evidence of, for those who work on it. */
@Controller('cases/:id')
@Allow('monitor')
export class CaseLinksController {
  constructor(
    private readonly cases: CasesService,
    private readonly links: CaseLinksService,
    private readonly page: CasePageService,
  ) {}

  @Post('recommendations')
  async linkRecommendation(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.cases.findOwn(id, viewer);
    const { refused } = await submitForm(CaseRecommendationInput, body, (input) =>
      this.links.linkRecommendation(id, input.target, viewer),
    );
    if (refused) return this.render(id, viewer, { recommendation: refused.form }, reply.status(refused.status));
    return reply.redirect(`/cases/${id}#evidence`, 303);
  }

  @Post('articles')
  async linkProvision(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.cases.findOwn(id, viewer);
    const { refused } = await submitForm(CaseProvisionInput, body, (input) =>
      this.links.linkProvision(id, input.article, viewer),
    );
    if (refused) return this.render(id, viewer, { provision: refused.form }, reply.status(refused.status));
    return reply.redirect(`/cases/${id}#evidence`, 303);
  }

  @Post('recommendations/:linkId/removal')
  async unlinkRecommendation(
    @Param('id', ParseIntPipe) id: number,
    @Param('linkId', ParseIntPipe) linkId: number,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.links.unlink(id, 'recommendations', linkId, viewer);
    return reply.redirect(`/cases/${id}#evidence`, 303);
  }

  @Post('articles/:linkId/removal')
  async unlinkProvision(
    @Param('id', ParseIntPipe) id: number,
    @Param('linkId', ParseIntPipe) linkId: number,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.links.unlink(id, 'articles', linkId, viewer);
    return reply.redirect(`/cases/${id}#evidence`, 303);
  }

  private async render(id: number, viewer: Viewer, forms: CaseForms, reply: FastifyReply) {
    return renderCase(await this.page.find(id, viewer), forms, reply);
  }
}
