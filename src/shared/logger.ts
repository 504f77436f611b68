import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Config } from '../config.js';

const upTo: Record<Config['logLevel'], LogLevel[]> = {
  error: ['error', 'fatal'],
  warn: ['warn', 'error', 'fatal'],
  info: ['warn', 'error', 'fatal'],
  debug: ['debug', 'log', 'warn', 'error', 'fatal'],
};

/** One JSON object per line. Lines hold no bodies, names of persons or restricted text. */
export const jsonLogger = ({ logLevel }: Pick<Config, 'logLevel'>) =>
  new ConsoleLogger({ json: true, logLevels: upTo[logLevel] });
