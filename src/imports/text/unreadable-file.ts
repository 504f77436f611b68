import { Refusal } from '../../shared/refusal.js';

/**
 * A file that gives no text: empty, too large, damaged, of another kind, or in no known encoding.
 * The message is one sentence or two that name the file and the way out, fit to show to a person.
 */
export class UnreadableFile extends Refusal {}
