import { bodyNamed, placeOfCycle, placeOfSymbol, symbolAsKnown, treatyOf } from './body.js';

describe('where a document belongs', () => {
  it.each([
    ['CCPR/C/NAM/CO/2', 'CCPR', 'NAM', 'CCPR/NAM/2', 2],
    ['CCPR/C/BWA/FCO/2', 'CCPR', 'BWA', 'CCPR/BWA/2', 2],
    ['CERD/C/KAZ/CO/8-10', 'CERD', 'KAZ', 'CERD/KAZ/8-10', 10],
    ['E/C.12/KAZ/CO/2', 'CESCR', 'KAZ', 'CESCR/KAZ/2', 2],
  ])('%s names body, State and cycle', (symbol, mechanismCode, stateCode, label, ordinal) => {
    expect(placeOfSymbol(symbol)).toEqual({ mechanismCode, stateCode, cycle: { label, ordinal } });
  });

  it('is no cycle where the symbol has no report number, and nothing where it has no State', () => {
    expect(placeOfSymbol('CCPR/CO/81/NAM')).toMatchObject({ stateCode: 'NAM', cycle: null });
    expect(placeOfSymbol('CCPR/C/161')).toBeNull();
    expect(placeOfSymbol(null)).toBeNull();
  });

  it('is read from a cycle as people name it', () => {
    expect(placeOfCycle('CCPR/KAZ/2')).toMatchObject({ stateCode: 'KAZ', cycle: { ordinal: 2 } });
    expect(placeOfCycle('the second cycle')).toBeNull();
  });

  it('is one document whatever dash its symbol is printed with', () => {
    expect(symbolAsKnown('CEDAW/C/KAZ/CO/3–4')).toBe('CEDAW/C/KAZ/CO/3-4');
    expect(symbolAsKnown('')).toBeNull();
    expect(symbolAsKnown('an older mark')).toBe('an older mark');
  });

  it('is the treaty and the body that a title names', () => {
    expect(treatyOf('CCPR')).toBe('ICCPR');
    expect(treatyOf('CAT')).toBe('CAT');
    expect(bodyNamed('Submission to the Committee against Torture')).toBe('CAT');
    expect(bodyNamed('A report')).toBe('CCPR');
  });
});
