import { visibilities } from '../shared/visibility.js';
import { axes, confidences, directions, levels } from './assessment.entity.js';

/** What the fields of an assessment's form offer. */
export const assessmentChoices = { levels, axes, directions, confidences, visibilities };
