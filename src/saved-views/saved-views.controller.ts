import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { type Form } from '../shared/form.js';
import { submitForm } from '../shared/submit-form.js';
import { SavedViewChange, SavedViewInput } from './saved-view.input.js';
import { SavedViewsService } from './saved-views.service.js';

/** A form that came back: of the view `id`, or of a new one. */
interface Returned {
  id: number | null;
  form: Form<object>;
}

/** Lists that one comes back to, by name. */
@Controller('views')
@Allow('viewer')
export class SavedViewsController {
  constructor(private readonly views: SavedViewsService) {}

  @Get()
  index(@CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return this.show(null, viewer, reply);
  }

  /** The list itself, as it stands now. */
  @Get(':id')
  async follow(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return reply.redirect(await this.views.findAddress(id, viewer), 302);
  }

  @Post()
  async save(@Body() body: unknown, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const { refused, result } = await submitForm(SavedViewInput, body, (input) => this.views.save(input, viewer));
    if (refused) return this.show({ id: null, form: refused.form }, viewer, reply.status(refused.status));
    return reply.redirect(result.path + result.query, 303);
  }

  @Post(':id')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const { refused } = await submitForm(SavedViewChange, body, (input) => this.views.change(id, input, viewer));
    if (refused) return this.show({ id, form: refused.form }, viewer, reply.status(refused.status));
    return reply.redirect('/views', 303);
  }

  @Post(':id/removal')
  async remove(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.views.remove(id, viewer);
    return reply.redirect('/views', 303);
  }

  @Post(':id/return')
  async bringBack(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    await this.views.bringBack(id, viewer);
    return reply.redirect('/views', 303);
  }

  private async show(returned: Returned | null, viewer: Viewer, reply: FastifyReply) {
    const { own, ...views } = await this.views.find(viewer);
    return reply.view('views/index', {
      ...views,
      own: own.map((view) => ({
        ...view,
        form: returned?.id === view.id ? returned.form : { values: view, errors: {} },
        returned: returned?.id === view.id,
      })),
      form: returned?.id === null ? returned.form : null,
    });
  }
}
