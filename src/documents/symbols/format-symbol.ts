import type { SymbolSuffix, UnSymbol } from './un-symbol.js';

const placed = ({ state, part }: { state: string; part: string | null }) =>
  part === null ? state : `${state}-${part}`;
const suffixed = (suffixes: SymbolSuffix[]) => suffixes.map(({ kind, number }) => `/${kind}.${number}`).join('');
const volumed = (volume: string | null) => (volume === null ? '' : ` (Vol. ${volume})`);

/** The symbol as the United Nations prints it, `CCPR/C/KAZ/CO/2/Add.1`; what `parseSymbol` reads back. */
export function formatSymbol(symbol: UnSymbol): string {
  if (symbol.class === 'upload') return ['INT', symbol.body, symbol.kind, symbol.scope, symbol.id].join('/');
  return `${stem(symbol)}${suffixed(symbol.suffixes)}${'volume' in symbol ? volumed(symbol.volume) : ''}`;
}

function stem(symbol: Exclude<UnSymbol, { class: 'upload' }>): string {
  switch (symbol.class) {
    case 'state_document': {
      const numbers = symbol.first === symbol.last ? `${symbol.first}` : `${symbol.first}-${symbol.last}`;
      return [symbol.body, placed(symbol), ...(symbol.kind === null ? [] : [symbol.kind]), numbers].join('/');
    }
    case 'sessional':
      return `${symbol.body}/${symbol.session}/${symbol.number}`;
    case 'sequential':
      return `${symbol.body}/${symbol.number}`;
    case 'general_comment':
      return `${symbol.body}/GC/${symbol.number}`;
    case 'summary_record':
      return `${symbol.body}/SR.${symbol.meeting}`;
    case 'views':
      return `${symbol.body}/${symbol.session}/D/${symbol.communication}/${symbol.year}`;
    case 'older_observations':
      return `${symbol.body}/CO/${symbol.session}/${placed(symbol)}`;
    case 'core_document':
      return `HRI/CORE/${placed(symbol)}/${symbol.year}`;
    case 'instruments':
      return ['HRI', symbol.series, ...(symbol.year === null ? [] : [symbol.year]), symbol.number].join('/');
    case 'periodic_review':
      return `A/HRC/WG.6/${symbol.session}/${placed(symbol)}/${symbol.number}`;
    case 'council':
      return `A/HRC/${symbol.session}/${symbol.number}`;
    case 'assembly':
      return `A/${symbol.session}/${symbol.number}`;
  }
}
