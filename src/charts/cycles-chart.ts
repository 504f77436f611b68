import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from 'echarts';
import type { CycleDeadlines } from '../cycles/deadlines.service.js';
import { isDueKind } from '../cycles/due-kinds.js';
import { eventGroups, groupOf, type EventGroup } from '../cycles/event-group.js';
import { spanOf } from '../shared/move-date.js';
import type { PartialDate } from '../shared/partial-date.js';
import { palettes, type ChartLook, type ChartSize } from './chart.js';

/** A mark on the line of a cycle: what happened, what was said to fall due, or what a rule gives. */
interface CycleMark {
  label: string;
  group: EventGroup;
  on: PartialDate;
  nature: 'happened' | 'due' | 'computed';
}

const symbols: Record<EventGroup, string> = {
  reporting: 'rect',
  dialogue: 'circle',
  follow_up: 'triangle',
  civil_society: 'diamond',
};
const rowHeight = 36;

/** Pixels under the rows: the years, and a legend of up to two lines, or of one line per group on a telephone. */
const footHeight: Record<ChartSize, number> = { wide: 84, small: 132 };
const headHeight = 24;

/** Pixels from top to bottom. */
export const cyclesHeight = (cycles: CycleDeadlines[], { size }: ChartLook) =>
  headHeight + cycles.length * rowHeight + footHeight[size];

/**
 * A line per cycle, the latest on top: a shape per group of events, filled for what happened, hollow for what falls due,
 * dashed for what is computed. A month or a year is a bar as long as it. `now` is `YYYY-MM-DD`.
 */
export function cyclesChart(
  cycles: CycleDeadlines[],
  now: string,
  words: { group(group: EventGroup): string; today: string },
  look: ChartLook,
): EChartsOption {
  const { paper, ink, quiet, rule } = palettes[look.theme];
  const marks = cycles.flatMap(marksOf);
  return {
    backgroundColor: paper,
    textStyle: { fontFamily: 'system-ui, Noto Sans, sans-serif', fontSize: 12, color: ink },
    legend: {
      bottom: 0,
      left: 0,
      textStyle: { color: ink },
      itemWidth: 14,
      itemGap: 24,
      data: eventGroups.map(words.group),
    },
    grid: { top: headHeight, bottom: footHeight[look.size], left: look.size === 'wide' ? 110 : 100, right: 20 },
    xAxis: {
      type: 'time',
      boundaryGap: ['3%', '3%'],
      minInterval: 365 * 24 * 3600 * 1000,
      axisLabel: { color: quiet, hideOverlap: true, formatter: '{yyyy}' },
      axisLine: { lineStyle: { color: quiet } },
    },
    yAxis: {
      type: 'category',
      data: cycles.map(({ label }) => label).toReversed(),
      axisLabel: { color: ink, fontSize: 11 },
      axisTick: { show: false },
      axisLine: { show: false },
      splitLine: { show: true, lineStyle: { color: rule } },
    },
    series: [...bars(marks, look), ...shapes(marks, words.group, look), todayLine(now, words.today, look)],
  };
}

function marksOf({ label, events, deadlines }: CycleDeadlines): CycleMark[] {
  const recorded = events
    .filter(({ onDate }) => onDate !== null)
    .map(({ kind, onDate }): CycleMark => {
      const nature = isDueKind(kind) ? 'due' : 'happened';
      return { label, group: groupOf(kind), on: onDate!, nature };
    });
  const computed = deadlines
    .filter(({ origin }) => origin === 'computed')
    .map(({ kind, on }): CycleMark => ({ label, group: groupOf(kind), on: on!, nature: 'computed' }));
  return [...recorded, ...computed];
}

/** The time over which a date of lesser precision may lie. */
function bars(marks: CycleMark[], { theme }: ChartLook): LineSeriesOption[] {
  return marks
    .filter(({ on }) => on.length < 10)
    .map(({ label, on }) => {
      const { first, last } = spanOf(on);
      return {
        type: 'line',
        data: [
          [first, label],
          [last, label],
        ],
        showSymbol: false,
        lineStyle: { color: palettes[theme].quiet, width: 3, opacity: 0.5 },
      };
    });
}

function shapes(marks: CycleMark[], name: (group: EventGroup) => string, { theme }: ChartLook): ScatterSeriesOption[] {
  const { paper, shades, alarm, ink, quiet } = palettes[theme];
  const colours: Record<EventGroup, string> = {
    reporting: shades[1]!,
    dialogue: ink,
    follow_up: shades[2]!,
    civil_society: alarm,
  };
  return eventGroups.map((group) => ({
    type: 'scatter',
    name: name(group),
    symbol: symbols[group],
    symbolSize: 12,
    itemStyle: { color: colours[group], opacity: 1 },
    z: 3,
    data: marks
      .filter((mark) => mark.group === group)
      .map(({ label, on, nature }) => ({
        value: [middleOf(on), label],
        itemStyle: {
          color: nature === 'happened' ? colours[group] : paper,
          borderColor: nature === 'computed' ? quiet : colours[group],
          borderWidth: nature === 'happened' ? 0 : 2,
          borderType: nature === 'computed' ? 'dashed' : 'solid',
        },
      })),
  }));
}

const todayLine = (now: string, word: string, { theme }: ChartLook): LineSeriesOption => ({
  type: 'line',
  data: [],
  markLine: {
    symbol: 'none',
    data: [{ xAxis: now }],
    lineStyle: { color: palettes[theme].quiet, type: 'dotted' },
    label: { formatter: word, color: palettes[theme].quiet },
  },
});

function middleOf(date: PartialDate): number {
  const { first, last } = spanOf(date);
  return (Date.parse(first) + Date.parse(last)) / 2;
}
