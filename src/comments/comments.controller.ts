import { Body, Controller, Get, Param, ParseIntPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, CurrentViewer } from '../accounts/allow.decorator.js';
import type { Viewer } from '../accounts/viewer.js';
import { blankForm, type Form } from '../shared/form.js';
import { submitForm } from '../shared/submit-form.js';
import { subjectPath } from './comment-subject.js';
import { Comment } from './comment.entity.js';
import { CommentChange, CommentInput } from './comment.input.js';
import { commentPath, CommentsService } from './comments.service.js';

/** Comments: written on the page of what they are on, changed on a page of their own. */
@Controller('comments')
@Allow('viewer')
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  @Post()
  async write(@Body() body: unknown, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const { refused, result } = await submitForm(CommentInput, body, (input) => this.comments.write(input, viewer));
    if (refused) return reply.status(422).view('comments/new', { form: refused.form });
    return reply.redirect(commentPath(result), 303);
  }

  @Get(':id')
  async edit(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    const comment = await this.comments.findOwn(id, viewer);
    return this.render(comment, { form: blankForm({ ...comment }) }, reply);
  }

  @Post(':id')
  async change(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() reply: FastifyReply,
  ) {
    const comment = await this.comments.findOwn(id, viewer);
    const { refused } = await submitForm(CommentChange, body, (input) => this.comments.change(id, input, viewer));
    if (refused) return this.render(comment, refused, reply.status(refused.status));
    return reply.redirect(commentPath(comment), 303);
  }

  @Post(':id/withdrawal')
  async withdraw(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return reply.redirect(commentPath(await this.comments.withdraw(id, viewer)), 303);
  }

  @Post(':id/return')
  async bringBack(@Param('id', ParseIntPipe) id: number, @CurrentViewer() viewer: Viewer, @Res() reply: FastifyReply) {
    return reply.redirect(commentPath(await this.comments.bringBack(id, viewer)), 303);
  }

  private render(comment: Comment, page: { form: Form<CommentChange>; stored?: object | null }, reply: FastifyReply) {
    const subject = subjectPath({ kind: comment.subjectKind, id: comment.subjectId });
    return reply.view('comments/edit', { comment, subject, ...page });
  }
}
