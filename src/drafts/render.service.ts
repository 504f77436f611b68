import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { StoredFile } from '../documents/stored-file.entity.js';
import { mediaTypes } from './media-types.js';
import { draftFormats, type DraftFormat } from './draft-format.js';
import { RenderedFile, RenderRun } from './render-run.entity.js';
import { renderInChild } from './writers/render-in-child.js';

/** Renders what was frozen for a run, format by format; says in the run's row how far it has come. */
@Injectable()
export class RenderService {
  private readonly logger = new Logger('renders');

  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** Renders run `id`; a run that was interrupted goes on with the formats it lacks, a finished one is left alone. */
  async render(id: number): Promise<void> {
    const runs = this.source.getRepository(RenderRun);
    const run = await runs.findOne({
      where: { id },
      relations: { files: true },
      select: { id: true, stage: true, snapshot: true, startedAt: true, files: { runId: true, format: true } },
    });
    if (!run?.snapshot || run.stage === 'done' || run.stage === 'failed') return;
    const finished = new Set(run.files.map(({ format }) => format));
    const total = draftFormats.length;
    await runs.update(id, { stage: 'running', startedAt: run.startedAt ?? new Date(), total, done: finished.size });
    const folder = await mkdtemp(join(tmpdir(), 'article40-'));
    try {
      for (const format of draftFormats.filter((one) => !finished.has(one))) {
        await this.renderFormat(run, format, join(folder, `draft.${format}`));
      }
      await runs.update(id, { stage: 'done', finishedAt: new Date() });
    } catch (error) {
      this.logger.error({ run: id, fault: error instanceof Error ? error.stack : String(error) });
      const failure = error instanceof Error ? error.message.split('\n')[0]! : 'The rendering failed.';
      await runs.update(id, { stage: 'failed', failure, finishedAt: new Date() });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async renderFormat({ id, snapshot }: RenderRun, format: DraftFormat, path: string): Promise<void> {
    const result = await renderInChild(snapshot!, format, path);
    const content = await readFile(path);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const { words, notes, pages, milliseconds, peakBytes } = result;
    await this.source.transaction(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(StoredFile)
        .values({ sha256, mediaType: mediaTypes[format], bytes: content.length, content })
        .orIgnore()
        .execute();
      const file = { runId: id, format, fileSha256: sha256, milliseconds, peakBytes: String(peakBytes) };
      await manager.upsert(RenderedFile, file, ['runId', 'format']);
      await manager.update(RenderRun, id, { done: () => 'done + 1', words, notes, ...(pages !== null && { pages }) });
    });
  }
}
