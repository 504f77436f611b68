import type { EChartsOption } from 'echarts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const chartSizes = ['wide', 'small'] as const;
export type ChartSize = (typeof chartSizes)[number];

/** How a chart is to look: for which paper, and for a page or a telephone. */
export interface ChartLook {
  theme: Theme;
  size: ChartSize;
}

/** The sheet's colours (templates/assets/article40.css); shades run from what is done to what is not. */
export const palettes: Record<
  Theme,
  { paper: string; ink: string; quiet: string; rule: string; alarm: string; shades: string[] }
> = {
  light: {
    paper: '#ffffff',
    ink: '#1d2126',
    quiet: '#545c66',
    rule: '#d9dde2',
    alarm: '#8c2d19',
    shades: ['#123a5e', '#1f5a8e', '#37719f', '#56738c'],
  },
  dark: {
    paper: '#15181c',
    ink: '#dfe3e8',
    quiet: '#a3acb7',
    rule: '#333a43',
    alarm: '#f0a08c',
    shades: ['#b5d4f2', '#9cc3ea', '#86b1da', '#8aa0b5'],
  },
};

/** Pixels. */
export const chartWidth: Record<ChartSize, number> = { wide: 760, small: 360 };

/** The shapes of the marks (templates/assets/marks.svg) as ECharts draws them. */
export const shapes: Record<string, string> = {
  implemented: 'circle',
  largely: 'path://M8 0a8 8 0 1 0 8 8A8 8 0 0 0 8 0zM7 1.6V8H1.6A6.4 6.4 0 0 1 7 1.6z',
  partially: 'path://M8 0a8 8 0 1 0 8 8A8 8 0 0 0 8 0zM8 1.6v12.8A6.4 6.4 0 0 1 8 1.6z',
  not_implemented: 'emptyCircle',
  regressed: 'path://M0 2h16L8 15z',
  unable_to_assess: 'path://M0 7h16v2H0z',
  committee: 'emptyRect',
  state: 'path://M1 0h2v16H1zM3 1h12l-3 4 3 4H3z',
  ngo: 'path://M1 15l1.2-5L11 1l4 4-9 9z',
};

/** `option` as an SVG file with a title and a description for those who do not see it. */
export async function drawChart(
  option: EChartsOption,
  { width, height }: { width: number; height: number },
  { title, description }: { title: string; description: string },
): Promise<string> {
  const { init } = await import('echarts'); // large, and most processes never draw
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    const words = `<title>${escape(title)}</title><desc>${escape(description)}</desc>`;
    return sameNames(chart.renderToSVGString())
      .replace(/^<svg/, `<svg role="img" aria-label="${escape(title)}"`)
      .replace(/>/, `>${words}`);
  } finally {
    chart.dispose();
  }
}

/** ECharts numbers its classes and clips on from drawing to drawing: named by their order, the same picture is the same file. */
function sameNames(svg: string): string {
  const names = new Map<string, string>();
  return svg.replace(/\bzr\d+-[\w-]+/g, (name) => {
    if (!names.has(name)) names.set(name, `zr-${names.size}`);
    return names.get(name)!;
  });
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
