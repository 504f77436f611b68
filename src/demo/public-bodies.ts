import type { PublicBodyAlias } from '../public-bodies/public-body-alias.entity.js';
import type { PublicBody } from '../public-bodies/public-body.entity.js';
import { secondObservations, sources, type DemonstrationOrganisation, type Paragraph } from './demonstration.js';

const { core, review } = sources;

type Optional = 'foundedOn' | 'dissolvedOn' | 'succeededOn' | 'source';

/** A body of Kazakhstan; its parent and successor are named as they stand in this list. */
export type DemonstrationBody = Pick<PublicBody, 'name' | 'nameRu' | 'nameKk' | 'kind'> &
  Partial<Pick<PublicBody, Optional>> & {
    parent?: string;
    successor?: string;
    aliases?: Pick<PublicBodyAlias, 'name' | 'language'>[];
    /** The invented organisation whose people work for it. */
    worksHere?: DemonstrationOrganisation;
  };

/** Bodies that the two State documents name, a successor before what it followed and a parent before its parts. */
export const publicBodies: DemonstrationBody[] = [
  {
    name: 'Ministry of Foreign Affairs',
    nameRu: 'Министерство иностранных дел',
    nameKk: 'Сыртқы істер министрлігі',
    kind: 'ministry',
    source: core('para. 382'),
  },
  {
    name: 'Interdepartmental Commission on International Humanitarian Law and International Human Rights Treaties',
    nameRu:
      'Межведомственная комиссия по вопросам международного гуманитарного права и международных договоров по правам человека',
    nameKk:
      'Халықаралық гуманитарлық құқық және адам құқықтары жөніндегі халықаралық шарттар мәселелері бойынша ведомствоаралық комиссия',
    kind: 'commission',
    parent: 'Ministry of Foreign Affairs',
    source: core('paras. 382–385'),
  },
  {
    name: 'Ministry of Justice',
    nameRu: 'Министерство юстиции',
    nameKk: 'Әділет министрлігі',
    kind: 'ministry',
    worksHere: 'Demonstration ministry',
    source: review('I'),
  },
  {
    name: 'Ministry of Internal Affairs',
    nameRu: 'Министерство внутренних дел',
    nameKk: 'Ішкі істер министрлігі',
    kind: 'ministry',
    aliases: [
      { name: 'MIA', language: 'en' },
      { name: 'МВД', language: 'ru' },
      { name: 'ІІМ', language: 'kk' },
    ],
    source: review('VIII, note xxiv'),
  },
  {
    name: 'Prosecutor General’s Office',
    nameRu: 'Генеральная прокуратура',
    nameKk: 'Бас прокуратура',
    kind: 'prosecution',
    aliases: [{ name: 'General Prosecutor’s Office', language: 'en' }],
    source: core('para. 264'),
  },
  {
    name: 'Constitutional Court',
    nameRu: 'Конституционный Суд',
    nameKk: 'Конституциялық Сот',
    kind: 'court',
    foundedOn: '2023-01-01',
    source: review('VI'),
  },
  {
    name: 'Constitutional Council',
    nameRu: 'Конституционный Совет',
    nameKk: 'Конституциялық Кеңес',
    kind: 'court',
    successor: 'Constitutional Court',
    succeededOn: '2023-01-01',
    source: core('paras. 182–184'),
  },
  {
    name: 'Human Rights Commissioner',
    nameRu: 'Уполномоченный по правам человека',
    nameKk: 'Адам құқықтары жөніндегі уәкіл',
    kind: 'nhri',
    foundedOn: '2002-09-19',
    aliases: [
      { name: 'Ombudsman', language: 'en' },
      { name: 'Омбудсман', language: 'ru' },
    ],
    source: core('para. 286'),
  },
  {
    name: 'National Centre for Human Rights',
    nameRu: 'Национальный центр по правам человека',
    nameKk: 'Адам құқықтары жөніндегі ұлттық орталық',
    kind: 'nhri',
    parent: 'Human Rights Commissioner',
    foundedOn: '2002-12-10',
    source: core('para. 374'),
  },
  {
    name: 'National Preventive Mechanism',
    nameRu: 'Национальный превентивный механизм',
    nameKk: 'Ұлттық алдын алу тетігі',
    kind: 'nhri',
    parent: 'Human Rights Commissioner',
    foundedOn: '2014',
    aliases: [
      { name: 'NPM', language: 'en' },
      { name: 'НПМ', language: 'ru' },
    ],
    source: review('III'),
  },
  {
    name: 'Ministry of Information and Social Development',
    nameRu: 'Министерство информации и общественного развития',
    nameKk: 'Ақпарат және қоғамдық даму министрлігі',
    kind: 'ministry',
    source: review('V'),
  },
  {
    name: 'Ministry of Social Development',
    nameRu: 'Министерство общественного развития',
    nameKk: 'Қоғамдық даму министрлігі',
    kind: 'ministry',
    successor: 'Ministry of Information and Social Development',
    succeededOn: '2019',
    source: core('para. 38'),
  },
  {
    name: 'National Kurultai',
    nameRu: 'Национальный курултай',
    nameKk: 'Ұлттық құрылтай',
    kind: 'commission',
    foundedOn: '2022-06-14',
    aliases: [{ name: 'National Kuryltay', language: 'en' }],
    source: review('II'),
  },
  {
    name: 'National Council of Public Trust',
    nameRu: 'Национальный совет общественного доверия',
    nameKk: 'Ұлттық қоғамдық сенім кеңесі',
    kind: 'commission',
    successor: 'National Kurultai',
    succeededOn: '2022-06-14',
    source: review('II'),
  },
];

/** Assignments that the invented organisations gave; the days are invented too. Without a body it is their own work. */
export const assignments: (Paragraph & {
  by: DemonstrationOrganisation;
  body?: string;
  dueOn?: string;
  doneOn?: string;
  note?: string;
  published?: true;
})[] = [
  {
    symbol: secondObservations,
    paragraph: '24',
    by: 'Demonstration ministry',
    body: 'Prosecutor General’s Office',
    dueOn: '2026-09-30',
    note: 'Figures on complaints, investigations and convictions, by year.',
    published: true,
  },
  {
    symbol: secondObservations,
    paragraph: '24',
    by: 'Demonstration ministry',
    body: 'Ministry of Internal Affairs',
    dueOn: '2027-02-28',
    published: true,
  },
  {
    symbol: secondObservations,
    paragraph: '18',
    by: 'Demonstration ministry',
    body: 'Prosecutor General’s Office',
    dueOn: '2027-03-31',
    published: true,
  },
  {
    symbol: secondObservations,
    paragraph: '54',
    by: 'Demonstration ministry',
    body: 'Ministry of Information and Social Development',
    doneOn: '2026-06-30',
    published: true,
  },
  {
    symbol: secondObservations,
    paragraph: '54',
    by: 'Demonstration ministry',
    body: 'Ministry of Justice',
    dueOn: '2027-01-15',
    note: 'Which provisions on parties and unions will be amended, and when.',
    published: true,
  },
  {
    symbol: secondObservations,
    paragraph: '24',
    by: 'Demonstration NGO coalition',
    dueOn: '2027-01-31',
    note: 'Collect the cases of 2026.',
  },
];
