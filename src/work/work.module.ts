import { Module } from '@nestjs/common';
import { WorkController } from './work.controller.js';

/** What is for one to do. */
@Module({ controllers: [WorkController] })
export class WorkModule {}
