import { IsIn, IsOptional } from 'class-validator';
import { OverviewFilter } from '../dashboards/overview.input.js';
import { chartSizes, themes, type ChartLook, type ChartSize, type Theme } from './chart.js';

/** Query string of a chart: what it shows, and how it looks. */
export class ChartFilter extends OverviewFilter {
  @IsOptional() @IsIn(themes) theme?: Theme;
  @IsOptional() @IsIn(chartSizes) size?: ChartSize;
}

export const lookOf = ({ theme = 'light', size = 'wide' }: ChartFilter): ChartLook => ({ theme, size });
