import { Refusal } from '../../shared/refusal.js';

/**
 * Thrown by a reader whose text is not of its format, or holds nothing that it recognises.
 * The message is a sentence that can be shown to the person who chose the file.
 */
export class NotThisFormat extends Refusal {}
