import type { EChartsOption, LineSeriesOption } from 'echarts';
import { levels, type Level } from '../assessments/assessment.entity.js';
import { palettes, shapes, type ChartLook } from './chart.js';

/** What a side held of a recommendation, or of one limb, from a day on. */
export interface TimelinePoint {
  voice: 'state' | 'ngo';
  limb: string | null;
  /** `YYYY-MM-DD`. */
  day: string;
  level: Level;
}

/** What the Committee gave, and when. */
export interface TimelineGrade {
  limb: string | null;
  day: string;
  grade: string;
}

export interface TimelineWords {
  voice(voice: 'committee' | 'state' | 'ngo'): string;
  level(level: Level): string;
}

/** Pixels from top to bottom. */
export const timelineHeight = 300;

/** Levels, the best on top, over time: a stepped line per side and limb, and above them the Committee's letters. */
export function timelineChart(
  points: TimelinePoint[],
  grades: TimelineGrade[],
  until: string,
  words: TimelineWords,
  look: ChartLook,
): EChartsOption {
  const { paper, ink, quiet, rule } = palettes[look.theme];
  const committee = words.voice('committee');
  return {
    backgroundColor: paper,
    textStyle: { fontFamily: 'system-ui, Noto Sans, sans-serif', fontSize: 12, color: ink },
    legend: { bottom: 0, left: 0, textStyle: { color: ink }, itemWidth: 26, type: 'plain' },
    grid: { top: 12, bottom: 62, left: look.size === 'wide' ? 160 : 126, right: 24 },
    xAxis: {
      type: 'time',
      max: until,
      boundaryGap: ['6%', '2%'],
      minInterval: 365 * 24 * 3600 * 1000,
      axisLabel: { color: quiet, hideOverlap: true, formatter: '{yyyy}' },
      axisLine: { lineStyle: { color: quiet } },
    },
    yAxis: {
      type: 'category',
      data: [...levels.toReversed().map(words.level), committee],
      axisLabel: { color: ink, width: look.size === 'wide' ? 145 : 118, overflow: 'break', fontSize: 11 },
      axisTick: { show: false },
      axisLine: { show: false },
      splitLine: { show: true, lineStyle: { color: rule } },
    },
    series: [
      ...sides(points, until, words, look),
      {
        type: 'scatter',
        name: committee,
        symbol: 'rect',
        symbolSize: (_, { data }) => [8 + 9 * (data as { letter: string }).letter.length, 16],
        itemStyle: { color: 'transparent', borderColor: ink, borderWidth: 1.5 },
        label: {
          show: true,
          color: ink,
          fontWeight: 700,
          fontSize: 11,
          formatter: ({ data }) => (data as { letter: string }).letter,
        },
        data: atOnce(grades).map(({ day, letters }) => ({ value: [day, committee], letter: letters })),
      },
    ],
  };
}

/** Grades of one day stand in one square. */
function atOnce(grades: TimelineGrade[]) {
  const days = [...new Set(grades.map(({ day }) => day))].toSorted();
  return days.map((day) => ({
    day,
    letters: [...new Set(grades.filter((one) => one.day === day).map(({ grade }) => grade))].toSorted().join(' '),
  }));
}

function sides(points: TimelinePoint[], until: string, words: TimelineWords, look: ChartLook): LineSeriesOption[] {
  const { shades, alarm } = palettes[look.theme];
  const keys = [...new Set(points.map(({ voice, limb }) => JSON.stringify([voice, limb])))].toSorted();
  return keys.map((key) => {
    const own = points.filter(({ voice, limb }) => JSON.stringify([voice, limb]) === key);
    const { voice, limb } = own[0]!;
    const color = voice === 'state' ? shades[0]! : alarm;
    const data = own.map(({ day, level }) => [day, words.level(level)]);
    return {
      type: 'line',
      name: limb ? `${words.voice(voice)} ${limb}` : words.voice(voice),
      step: 'end',
      data: [...data, { value: [until, words.level(own.at(-1)!.level)], symbol: 'none' }],
      symbol: shapes[voice]!,
      symbolKeepAspect: true,
      symbolSize: 13,
      itemStyle: { color },
      lineStyle: { color, width: 1.5, type: voice === 'state' ? 'solid' : 'dashed' },
    };
  });
}
