import { Controller, Get } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Allow } from '../accounts/allow.decorator.js';

/** What a supervisor asks: does the process run, and can it serve? */
@Controller('health')
export class HealthController {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  @Get('live')
  @Allow('public')
  live() {
    return { status: 'ok' };
  }

  /** Fails while the database does not answer. */
  @Get('ready')
  @Allow('public')
  async ready() {
    await this.source.query('SELECT 1');
    return { status: 'ok' };
  }
}
