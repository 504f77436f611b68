/** The words by which an article of the ICCPR is known, each as it begins (`tortur` stands for torture and torturing). */
export interface ProvisionTerms {
  ref: string;
  /** Words that hardly speak of anything else. */
  strong: readonly string[];
  /** Words that also speak of other things. */
  weak: readonly string[];
}

const list = (terms: string): string[] => terms.split(/,\s+/);

/**
 * The customary topics of the Covenant's articles (the Committee's general comments and the headings of its concluding
 * observations) in our own words. A term of several words stands for the words in that order, other words between them
 * allowed up to two.
 */
export const provisionTerms: readonly ProvisionTerms[] = [
  { ref: '1', strong: list('self-determination, natural wealth, indigenous land'), weak: list('natural resources') },
  {
    ref: '2',
    strong: list(
      'ombuds, human rights commission, commissioner human rights, national human rights institution, paris principles, effective remed, individual complaint, individual communication, individual appeals, human rights convention, human rights treat, special procedures, special rapporteur, standing invitation, compensation victim, human rights action plan, plan human rights',
    ),
    weak: list('human rights, treaty bod, optional protocol, complaint, appeals, hotline, constitution, covenant'),
  },
  {
    ref: '3',
    strong: list('gender, women, female, woman'),
    weak: list('girls, mothers'),
  },
  { ref: '4', strong: list('state of emergency, derogat, emergency powers, martial law'), weak: [] },
  { ref: '5', strong: list('destruction of rights'), weak: [] },
  {
    ref: '6',
    strong: list(
      'death penalty, capital punishment, right to life, arbitrary killing, life imprisonment, right to health, health care, healthcare, life expectancy, mortality, suicid, lethal force',
    ),
    weak: list('health, medical, vaccin, disease, hospital, epidemi, execution, greenhouse, climate'),
  },
  {
    ref: '7',
    strong: list(
      'tortur, ill-treatment, cruel, inhuman, degrading, istanbul protocol, preventive mechanism, domestic violence, informed consent, medical experiment, non-refoulement, corporal punishment',
    ),
    weak: list('violence, npm, beating, penal institution, prison, penitentiary'),
  },
  {
    ref: '8',
    strong: list('human traffick, traffick, slavery, forced labo, servitude, exploitation'),
    weak: list('victims compensation'),
  },
  {
    ref: '9',
    strong: list(
      'arrest, pre-trial detention, police custody, illegally detained, unlawful detention, habeas corpus, miranda, interrogation room, during detention, arbitrary detention',
    ),
    weak: list('detention, detain, suspects, police, custody'),
  },
  {
    ref: '10',
    strong: list(
      'prison, penitentiary, convicts, penal institution, penal institutions, inmate, detention facilit, places of detention, deprivation of liberty, deprived of liberty, preventive mechanism, separate cells, probation',
    ),
    weak: list('detainee, cells, detention, npm, convicted'),
  },
  { ref: '11', strong: list('contractual obligation, debtor prison, imprisonment for debt'), weak: [] },
  {
    ref: '12',
    strong: list(
      'freedom of movement, residence registration, registration of residence, returned homeland, return homeland, exit visa, leave the country, return of citizens, citizens were returned',
    ),
    weak: list('place of residence, returned from, passport, homeland'),
  },
  {
    ref: '13',
    strong: list('expulsion, deport, refugee, asylum, extradition'),
    weak: list('foreign victims, stateless, migrant'),
  },
  {
    ref: '14',
    strong: list(
      'judges, judicia, judiciary, fair trial, lawyer, legal aid, legal assistance, criminal procedure, criminal process, presumption of innocence, acquittal, courts, administration of justice, pre-trial investigation, adversarial, juror, trials',
    ),
    weak: list('court, prosecutor, indictment, attorney, constitutional court, investigation'),
  },
  { ref: '15', strong: list('retroactive, retrospective law, nullum crimen'), weak: [] },
  {
    ref: '16',
    strong: list('birth certificate, birth registration, legal personality, person before the law, identity document'),
    weak: list('stateless, legal capacity'),
  },
  {
    ref: '17',
    strong: list(
      'privacy, personal data, personal information, correspondence, honour and reputation, data protection, surveillance, medical confidentiality, hiv',
    ),
    weak: list('video surveillance, biometric, consent'),
  },
  {
    ref: '18',
    strong: list(
      'religio, freedom of conscience, belief, confession, conscientious objection, alternative military service, worship, alternative service',
    ),
    weak: list('conscience, theolog, spiritual'),
  },
  {
    ref: '19',
    strong: list(
      'freedom of expression, freedom of speech, media, journalist, access to information, right to information, defamation, libel, slander, censorship, broadcast, newspaper, right to be forgotten',
    ),
    weak: list('internet, websites, information, television, opinion'),
  },
  {
    ref: '20',
    strong: list('incitement, inciting, war propaganda, hate speech, hatred, extremis'),
    weak: list('propaganda, radical'),
  },
  {
    ref: '21',
    strong: list(
      'peaceful assembl, assemblies, right to assembly, freedom of assembly, demonstration, rallies, protest, gatherings, peaceful event, protest march',
    ),
    weak: list('assembly, meetings participants, public order'),
  },
  {
    ref: '22',
    strong: list(
      'freedom of association, non-governmental organi, ngo, trade union, public association, political part, opposition part, civil society organi, voluntary association, cultural association',
    ),
    weak: list('civil society, opposition, associations'),
  },
  {
    ref: '23',
    strong: list('marriage, spouse, divorce, family reunification, institution of the family'),
    weak: list('family, families'),
  },
  {
    ref: '24',
    strong: list('child, minors, juvenile, orphan, kindergarten, school, adolescent, pupil, guardianship'),
    weak: list('girls, newborn, education, youth, parents'),
  },
  {
    ref: '25',
    strong: list(
      'election, electoral, referendum, voters, right to vote, ballot, political part, civil service, public affairs, public service, deputies, public councils',
    ),
    weak: list(
      'parliament, senate, local government, corruption, senior positions, representation, candidates, public consultation, quota',
    ),
  },
  {
    ref: '26',
    strong: list(
      'discriminat, equal rights, equality before the law, equality, persons with disabilities, people with disabilities, disabilit, gender, racial, equal participation, equal opportunit',
    ),
    weak: list('women, vulnerable, inclusive, intolerance, elderly'),
  },
  {
    ref: '27',
    strong: list(
      'national minorit, ethnic, minorit, interethnic, ethno-cultural, mother tongue, native language, minority language, cultural cent',
    ),
    weak: list('languages, cultural, nomadic, indigenous'),
  },
  {
    ref: '40',
    strong: list('periodic report, treaty bod, state report, concluding observations, recommendations committee'),
    weak: list('implement recommendations, national reports'),
  },
  {
    ref: 'OP1',
    strong: list(
      'first optional protocol, competence committee, individual communication, receive individual, views of the committee',
    ),
    weak: [],
  },
  { ref: 'OP2', strong: list('second optional protocol'), weak: [] },
];
