import { proposeRecommendations } from './propose-recommendations.js';

const recommendations = [
  { id: 'visa', topic: 'Exit visa', text: 'The State party should abolish the exit visa.', provisions: ['12(2)'] },
  {
    id: 'torture',
    topic: '',
    text: 'The State party should punish torture as its gravity demands.',
    provisions: ['7'],
  },
  {
    id: 'judges',
    topic: 'Independence of judges',
    text: 'The State party should secure the tenure of judges.',
    provisions: [],
  },
  {
    id: 'parties',
    topic: '',
    text: 'The State party should ease the registration of political parties.',
    provisions: ['22'],
  },
];

describe('the recommendations proposed for a claim', () => {
  it.each([
    ['The maximum term of imprisonment for torture has been raised to 12 years.', 'torture'],
    ['The tenure of judges is for life and judges are chosen by a council.', 'judges'],
    ['The exit visa was abolished in 2030.', 'visa'],
    ['Registration of political parties now needs 500 members.', 'parties'],
  ])('for "%s" begin with %s', (text, id) => {
    expect(proposeRecommendations({ text }, recommendations)[0]?.id).toBe(id);
  });

  it('are none for a claim on something else', () => {
    expect(proposeRecommendations({ text: 'A map of ski slopes was printed.' }, recommendations)).toEqual([]);
  });

  it('give the words and the articles that speak for them', () => {
    const [first] = proposeRecommendations({ text: 'Torture is punished.', provisions: ['7'] }, recommendations);
    expect(first.reason).toMatch(/torture.*article 7/);
  });

  it('are none without recommendations', () => {
    expect(proposeRecommendations({ text: 'Torture is punished.' }, [])).toEqual([]);
  });
});
