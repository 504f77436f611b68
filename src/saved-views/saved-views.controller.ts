import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { FieldProblem } from '../shared/field-problem.js';
import { readForm, refuseForm, type Form } from '../shared/form.js';
import { refusedForm } from '../shared/refused-form.js';
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
    const form = await readForm(SavedViewInput, body);
    if (!form.valid) return this.show({ id: null, form }, viewer, reply.status(422));
    try {
      const { path, query } = await this.views.save(form.input, viewer);
      return await reply.redirect(path + query, 303);
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      const refused = refuseForm(form, error.field, error.rule);
      return this.show({ id: null, form: refused }, viewer, reply.status(422));
    }
  }

  @Post(':id')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const form = await readForm(SavedViewChange, body);
    if (!form.valid) return this.show({ id, form }, viewer, reply.status(422));
    try {
      await this.views.change(id, form.input, viewer);
    } catch (error) {
      if (error instanceof FieldProblem) {
        return this.show({ id, form: refuseForm(form, error.field, error.rule) }, viewer, reply.status(422));
      }
      const back = refusedForm(error, form);
      return this.show({ id, form: back.form }, viewer, reply.status(back.status));
    }
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
