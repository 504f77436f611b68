import type { Demand } from '../../src/imports/matching/propose-repeats.js';

/** An invented recommendation; `again` names the earlier ones that make the same demand, by our judgement. */
interface Told extends Pick<Demand, 'topic' | 'text' | 'provisions'> {
  key: string;
  again?: string[];
}

/** Three documents on one invented State in the order of time: two of a committee, and between them one of another. */
const documents: Told[][] = [
  [
    {
      key: 'a1',
      topic: 'National human rights institution',
      text: 'The State party should bring the office of its ombudsman into line with the Paris Principles, give it a budget of its own and let it appoint its staff.',
      provisions: ['2'],
    },
    {
      key: 'a2',
      topic: 'Domestic violence',
      text: 'The State party should make domestic violence a crime, train the police in receiving complaints of it, and open shelters in every region.',
      provisions: ['3', '7'],
    },
    {
      key: 'a3',
      topic: 'Torture and ill-treatment',
      text: 'The State party should investigate every allegation of torture through a body independent of the police, prosecute those responsible and compensate victims.',
      provisions: ['7'],
    },
    {
      key: 'a4',
      topic: 'Pre-trial detention',
      text: 'The State party should bring anyone arrested before a judge within 48 hours and make bail available in law and in practice.',
      provisions: ['9'],
    },
    {
      key: 'a5',
      topic: 'Conditions in prisons',
      text: 'The State party should reduce overcrowding in prisons by using alternatives to imprisonment and improve medical care for prisoners.',
      provisions: ['10'],
    },
    {
      key: 'a6',
      topic: 'Independence of the judiciary',
      text: 'The State party should review the appointment and dismissal of judges so that neither the President nor the ministry of justice decides on their careers.',
      provisions: ['14'],
    },
    {
      key: 'a7',
      topic: 'Freedom of religion',
      text: 'The State party should repeal the compulsory registration of religious communities and the fines for unregistered worship.',
      provisions: ['18'],
    },
    {
      key: 'a8',
      topic: 'Freedom of expression',
      text: 'The State party should repeal criminal defamation and end the blocking of news websites without a decision of a court.',
      provisions: ['19'],
    },
    {
      key: 'a9',
      topic: 'Peaceful assembly',
      text: 'The State party should replace the authorisation of assemblies by a simple notification and stop detaining peaceful protesters.',
      provisions: ['21'],
    },
    {
      key: 'a10',
      topic: 'Child labour',
      text: 'The State party should eliminate child labour in the cotton harvest, inspect farms and punish those who employ children.',
      provisions: ['8', '24'],
    },
  ],
  [
    {
      key: 'b1',
      topic: 'Independent investigation of torture',
      text: 'The Committee urges the State party to set up an independent mechanism, separate from the police and the prosecution, that investigates all allegations of torture promptly, and to provide redress and compensation to victims.',
      provisions: ['7'],
      again: ['a3'],
    },
    {
      key: 'b2',
      topic: 'Safeguards upon arrest',
      text: 'The State party should guarantee access to a lawyer and a doctor of one’s own choice from the first hour of custody, and register each detention centrally.',
      provisions: ['9'],
    },
    {
      key: 'b3',
      topic: 'Prison conditions',
      text: 'The State party should step up its efforts to relieve overcrowding in prisons, in particular by alternatives to detention, and recruit more medical staff for prisoners.',
      provisions: ['10'],
      again: ['a5'],
    },
    {
      key: 'b4',
      topic: 'Return of refugees',
      text: 'The State party should not extradite or return anyone to a country where there are grounds for believing that he or she would be tortured, whatever the diplomatic assurances.',
      provisions: ['7'],
    },
  ],
  [
    {
      key: 'c1',
      topic: 'National human rights institution',
      text: 'The State party should bring the office of the ombudsman fully into line with the Paris Principles, give it an adequate budget of its own, and let it appoint its own staff.',
      provisions: ['2'],
      again: ['a1'],
    },
    {
      key: 'c2',
      topic: 'Violence against women',
      text: 'The Committee reiterates that domestic violence must be a specific crime, that complaints must be registered and investigated by trained police, and that victims need shelters throughout the country.',
      provisions: ['3', '7'],
      again: ['a2'],
    },
    {
      key: 'c3',
      topic: 'Torture',
      text: 'The State party should entrust the investigation of torture to an authority that is independent of the police, and ensure that perpetrators are prosecuted and that victims receive compensation and rehabilitation.',
      provisions: ['7'],
      again: ['a3', 'b1'],
    },
    {
      key: 'c4',
      topic: 'Liberty and security',
      text: 'The State party should reduce from 72 to 48 hours the time within which a person arrested is brought before a judge, and apply bail more widely.',
      provisions: ['9'],
      again: ['a4'],
    },
    {
      key: 'c5',
      topic: 'Judiciary',
      text: 'The State party should make the council that selects judges independent of the President, and abolish the role of the ministry of justice in their dismissal and career.',
      provisions: ['14'],
      again: ['a6'],
    },
    {
      key: 'c6',
      topic: 'Religious communities',
      text: 'The State party should lift the mandatory registration of religious communities and no longer fine believers for worship outside registered premises.',
      provisions: ['18'],
      again: ['a7'],
    },
    {
      key: 'c7',
      topic: 'Media and the internet',
      text: 'The State party should decriminalise defamation, and allow the blocking of websites only by a court and only where it is necessary.',
      provisions: ['19'],
      again: ['a8'],
    },
    {
      key: 'c8',
      topic: 'Right of peaceful assembly',
      text: 'The State party should introduce a regime of notification in the place of authorisation, and refrain from detaining those who protest peacefully.',
      provisions: ['21'],
      again: ['a9'],
    },
    {
      key: 'c9',
      topic: 'Political parties',
      text: 'The State party should lower the number of members that a political party needs for registration and allow independent candidates to stand.',
      provisions: ['22', '25'],
    },
    {
      key: 'c10',
      topic: 'Statelessness',
      text: 'The State party should register the birth of every child on its territory and give nationality to children who would otherwise be stateless.',
      provisions: ['24'],
    },
    {
      key: 'c11',
      topic: 'Surveillance',
      text: 'The State party should submit the interception of communications to a judge and inform those concerned once that is possible.',
      provisions: ['17'],
    },
  ],
];

const told = documents.flatMap((demands, at) => demands.map((one) => ({ ...one, documentId: at + 1 })));
const idOf = (key: string) => told.findIndex((one) => one.key === key) + 1;

/** All of them in the order of time; ids from 1. */
export const demands: Demand[] = told.map(({ key, documentId, topic, text, provisions }) => {
  return { id: idOf(key), documentId, topic, text, provisions };
});

/** The pairs that make the same demand, the later first: `[recommendationId, earlierId]`. */
export const sameDemands: [number, number][] = told.flatMap(({ key, again = [] }) =>
  again.map((earlier): [number, number] => [idOf(key), idOf(earlier)]),
);
