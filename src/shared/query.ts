import { BadRequestException } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import { readForm } from './form.js';

/** The query string as `type` has it, empty parameters left out. @throws BadRequestException that names what is wrong. */
export async function readQuery<Input extends object>(type: ClassConstructor<Input>, query: unknown): Promise<Input> {
  const form = await readForm(type, query);
  if (form.valid) return form.input;
  const names = Object.keys(form.errors).join(', ');
  throw new BadRequestException(`The address of this page is not right. Change or remove: ${names}.`);
}
