import type { EChartsOption, LineSeriesOption } from 'echarts';
import type { VoiceMovement } from '../dashboards/movement.js';
import { palettes, shapes, type ChartLook } from './chart.js';

/** Words of a chart: the voices' names and the names of what they say. */
export interface MovementWords {
  voice(voice: VoiceMovement['voice']): string;
  value(voice: VoiceMovement['voice'], value: string): string;
}

const panelHeight = 128;
const panelGap = 40;
const top = (panel: number) => 30 + panel * (panelHeight + panelGap);

/** Pixels from top to bottom. */
export const movementHeight = (voices: VoiceMovement[]) => voices.length * (panelHeight + panelGap) + 24;

/**
 * One panel per voice over the same years: a stepped line per value, named at its end. `until` (`YYYY-MM-DD`) is where
 * the lines end.
 */
export function movementChart(
  voices: VoiceMovement[],
  until: string,
  words: MovementWords,
  look: ChartLook,
): EChartsOption {
  const { paper, ink, quiet, rule } = palettes[look.theme];
  const first = voices.map(({ steps }) => steps[0]!.day).toSorted()[0]!;
  const end = look.size === 'wide' ? 190 : 150;
  return {
    backgroundColor: paper,
    textStyle: { fontFamily: 'system-ui, Noto Sans, sans-serif', fontSize: 12, color: ink },
    title: voices.map(({ voice }, panel) => ({
      text: words.voice(voice),
      top: top(panel) - 26,
      left: 0,
      textStyle: { fontSize: 13, fontWeight: 600, color: ink },
    })),
    grid: voices.map((_, panel) => ({ top: top(panel), height: panelHeight - 20, left: 30, right: end })),
    xAxis: voices.map((_, panel) => ({
      type: 'time' as const,
      gridIndex: panel,
      min: first,
      max: until,
      axisLabel: { color: quiet, hideOverlap: true, formatter: '{yyyy}' },
      minInterval: 365 * 24 * 3600 * 1000,
      axisLine: { lineStyle: { color: quiet } },
      splitLine: { show: false },
    })),
    yAxis: voices.map((_, panel) => ({
      type: 'value' as const,
      gridIndex: panel,
      minInterval: 1,
      splitNumber: 3,
      axisLabel: { color: quiet },
      splitLine: { lineStyle: { color: rule } },
    })),
    series: voices.flatMap((movement, panel) => lines(movement, panel, until, words, look)),
  };
}

function lines(
  { voice, values, steps }: VoiceMovement,
  panel: number,
  until: string,
  words: MovementWords,
  look: ChartLook,
): LineSeriesOption[] {
  const { alarm, shades, ink } = palettes[look.theme];
  return values.map((value, index) => {
    const color = value === 'regressed' ? alarm : shades[Math.min(index, shades.length - 1)]!;
    const begun = steps.slice(steps.findIndex(({ counts }) => counts[index]! > 0));
    const points = begun.map(({ day, counts }) => [day, counts[index]!] as [string, number]);
    const last = steps.at(-1)!.counts[index]!;
    return {
      type: 'line',
      name: words.value(voice, value),
      xAxisIndex: panel,
      yAxisIndex: panel,
      step: 'end',
      data: [...points, [until, last]],
      symbol: shapes[voice === 'committee' ? 'committee' : value]!,
      symbolKeepAspect: true,
      symbolSize: 9,
      itemStyle: { color },
      lineStyle: { color, width: 1.5 },
      endLabel: {
        show: true,
        formatter: `${words.value(voice, value)}: ${last}`,
        color: ink,
        fontSize: 12,
        distance: 8,
      },
      labelLayout: { moveOverlap: 'shiftY' },
    };
  });
}
