import { kazakhStem } from './kazakh-stem.js';

describe('the stem of a Kazakh word', () => {
  it.each([
    ['құқықтарын', 'құқығы', 'құқықтардың', 'құқық', 'құқыққа', 'құқықтарымыз'],
    ['балалардың', 'балаларға', 'балалар', 'балаға'],
    ['әйелдердің', 'әйелдер', 'әйелге', 'әйел'],
    ['мемлекетке', 'мемлекеттің', 'мемлекет', 'мемлекеттер'],
    ['шағымдарды', 'шағым', 'шағымдардың'],
    ['азаптауды', 'азаптау', 'азаптаулар', 'азаптаудың'],
  ])('is the same for all forms of %s', (...forms) => {
    expect(new Set(forms.map(kazakhStem)).size).toBe(1);
  });

  it.each(['torture', 'CCPR', '2016', 'сот'])('leaves %s as it is', (word) => {
    expect(kazakhStem(word)).toBe(word);
  });
});
