import type { Language } from '../shared/languages.js';
import type { VoiceMovement } from '../dashboards/movement.js';
import { translate } from '../pages/translations.js';
import { chartWidth, drawChart, type ChartLook } from './chart.js';
import { movementChart, movementHeight } from './movement-chart.js';
import { timelineChart, timelineHeight, type TimelineGrade, type TimelinePoint } from './timeline-chart.js';

/** How implementation moved in the view of each voice up to `asOf` (`YYYY-MM-DD`), as an SVG file. */
export function drawMovement(
  voices: VoiceMovement[],
  asOf: string,
  language: Language,
  look: ChartLook,
): Promise<string> {
  const moved = voices.filter(({ steps }) => steps.length > 0);
  const t = (key: string) => translate(language, key);
  const words = {
    voice: (voice: string) => t(`marks.voices.${voice}`),
    value: (voice: string, value: string) => (voice === 'committee' ? value : t(`marks.${value}`)),
  };
  return drawChart(
    movementChart(moved, asOf, words, look),
    { width: chartWidth[look.size], height: movementHeight(moved) },
    { title: t('charts.movement'), description: t('charts.movementDescription') },
  );
}

/** How one recommendation fared up to `asOf` (`YYYY-MM-DD`), as an SVG file. */
export function drawTimeline(
  { points, grades }: { points: TimelinePoint[]; grades: TimelineGrade[] },
  asOf: string,
  language: Language,
  look: ChartLook,
): Promise<string> {
  const t = (key: string) => translate(language, key);
  const words = { voice: (voice: string) => t(`marks.voices.${voice}`), level: (level: string) => t(`marks.${level}`) };
  return drawChart(
    timelineChart(points, grades, asOf, words, look),
    { width: chartWidth[look.size], height: timelineHeight },
    { title: t('charts.timeline'), description: t('charts.timelineDescription') },
  );
}
