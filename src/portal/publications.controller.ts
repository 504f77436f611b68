import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, readForm, type Form } from '../shared/form.js';
import { today } from '../shared/partial-date.js';
import { submitForm } from '../shared/submit-form.js';
import type { State } from '../treaties/state.entity.js';
import { StatesService } from '../treaties/states.service.js';
import { PortalService } from './portal.service.js';
import { licences, Publication } from './publication.entity.js';
import { PublicationInput, WithdrawalInput } from './publication.input.js';
import { PublicationsService } from './publications.service.js';
import { openTo } from './published.js';

/** Opening a State to the public: what it would see, the act itself, and the way back. */
@Controller('states/:code/publication')
@Allow('editor')
export class PublicationsController {
  constructor(
    private readonly states: StatesService,
    private readonly publications: PublicationsService,
    private readonly portal: PortalService,
  ) {}

  /** With what would be published, chosen in the query string or as it was published last. */
  @Get()
  async show(
    @Param('code') code: string,
    @Query() query: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const asked = Object.keys(query as object).length > 0;
    return this.render(code, asked ? await readForm(PublicationInput, query) : null, viewer, reply);
  }

  @Post()
  async publish(
    @Param('code') code: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    await this.states.findOne(code);
    const { refused } = await submitForm(PublicationInput, body, (input) =>
      this.publications.publish(code, input, viewer),
    );
    if (refused) return this.render(code, refused.form, viewer, reply.status(refused.status));
    return reply.redirect(`/states/${code}/publication`, 303);
  }

  @Post('withdrawal')
  async withdraw(
    @Param('code') code: string,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(WithdrawalInput, body);
    if (form.valid) await this.publications.withdraw(code, form.input, viewer);
    return reply.redirect(`/states/${code}/publication`, 303);
  }

  private async render(code: string, typed: Form<PublicationInput> | null, viewer: Viewer, reply: FastifyReply) {
    const state = await this.states.findOne(code);
    const publications = await this.publications.find(code);
    const form = typed ?? blankForm<PublicationInput>(startOf(publications[0]));
    const preview = openTo(asChosen(state, form.values), new Date(), viewer.language);
    const [summary, heldBack] = await Promise.all([
      this.portal.findSummary(preview),
      this.publications.findHeldBack(code, viewer),
    ]);
    const standing = publications.find(({ withdrawnAt }) => withdrawnAt === null) ?? null;
    const { asOf, unpublished } = preview;
    const earlier = publications.filter((one) => one !== standing);
    const shown = { ...summary, asOf, unpublished, heldBack, standing, earlier, form, choices: { licences } };
    return reply.view('portal/publication', { state, ...shown, mayPublish: viewer.organisationKind !== 'ministry' });
  }
}

/** The choices of the last publication, or of a first one: everything that is public, live. */
function startOf(last: Publication | undefined): Record<string, unknown> {
  if (!last) return { state: true, ngo: true, licence: licences[0] };
  const { asOf, voices, licence } = last;
  return { asOf, state: voices.includes('state'), ngo: voices.includes('ngo'), licence };
}

/** What the choices of a form would publish, not stored. */
function asChosen(state: State, { asOf, licence, ...heard }: Record<string, unknown>): Publication {
  const day = typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf) && asOf <= today() ? asOf : null;
  return Object.assign(new Publication(), {
    state,
    stateCode: state.code,
    asOf: day,
    voices: ['committee', ...(['state', 'ngo'] as const).filter((voice) => heard[voice])],
    licence,
    publishedAt: new Date(),
  });
}
