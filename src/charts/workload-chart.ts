import type { EChartsOption } from 'echarts';
import { palettes, type ChartLook } from './chart.js';

/** One bar: a body by name, and how many of its assignments stand how. */
export interface WorkloadBar {
  name: string;
  overdue: number;
  open: number;
  done: number;
}

const standings = ['overdue', 'open', 'done'] as const;

/** Pixels from top to bottom. */
export const workloadHeight = (bars: readonly unknown[]) => 60 + bars.length * 34;

/** A bar per body, the first on top: what is overdue, open and done, one after the other, each with its number. */
export function workloadChart(
  bars: readonly WorkloadBar[],
  word: (standing: (typeof standings)[number]) => string,
  look: ChartLook,
): EChartsOption {
  const { paper, ink, quiet, rule, alarm, shades } = palettes[look.theme];
  const colors = { overdue: alarm, open: shades[1]!, done: rule };
  const width = look.size === 'wide' ? 240 : 120;
  return {
    backgroundColor: paper,
    textStyle: { fontFamily: 'system-ui, Noto Sans, sans-serif', fontSize: 12, color: ink },
    legend: { bottom: 0, left: 0, textStyle: { color: ink }, itemWidth: 14, selectedMode: false },
    grid: { top: 4, bottom: 52, left: width + 24, right: 16 },
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: quiet },
      splitLine: { lineStyle: { color: rule } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLabel: { color: ink, width, overflow: 'break', fontSize: 11 },
      axisTick: { show: false },
    },
    series: standings.map((standing) => ({
      type: 'bar' as const,
      name: word(standing),
      stack: 'all',
      barWidth: 16,
      itemStyle: { color: colors[standing], borderColor: paper, borderWidth: 1 },
      label: {
        show: true,
        color: standing === 'done' ? ink : paper,
        fontSize: 11,
        formatter: ({ value }: { value?: unknown }) => (value ? String(value) : ''),
      },
      data: bars.map((bar) => bar[standing]),
    })),
  };
}
