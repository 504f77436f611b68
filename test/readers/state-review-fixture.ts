/** A State review of an invented State, in the layout of the family: contents, cut paragraphs, side boxes, endnotes. */
export const reviewOfValdoria = `**REVIEW OF HUMAN RIGHTS
IN THE REPUBLIC OF VALDORIA**

Port Ember, 2031

This review has been prepared by the Ministry of Justice of the Republic of Valdoria with other bodies.

CONTENTS

| | |
|---|----|
| I. Introduction and summary of reforms..... | 3 |
| II. Rights in detention..... | 5 |
| A. Places of detention. The Detention Code..... | 5 |
| B. Protection of fishing communities..... | 7 |
| III. Sources..... | 9 |

I. Introduction and summary of reforms

Valdoria is firmly committed to the protection of human rights. In 2029, an office of the Ombudsman was established for the islands.^{i} On March 3, 2031, the Detention Code was adopted, which sets time limits for custody and visits.

II. Rights in detention

A. Places of detention. The Detention Code

On March 3, 2031, the Detention Code was adopted. The Code limits police custody to 36 hours and gives every detainee two visits a week. A register of persons in custody, kept by an office independent of the police, is being

In 2030, the register of persons in custody was moved to an office independent of the police.

Every detainee has two visits a week.

introduced in all police stations of the country.ⁱⁱ By the end of 2033, it is planned to close the old prison of Saltholm. A draft law on legal aid has been submitted to Parliament.

Prison doctors

Since January 2030, the doctors of prisons have answered to the Ministry of Health. There are 14 prison doctors for every 1,000 prisoners.

B. Protection of fishing communities

By the end of 2033, it is planned to close the old prison of Saltholm.

The council of fishing communities, which was founded in 2027, advises the Government on every bill about the coast and meets four times a year. As of May 2031, 61 communities are registered with it.

In 2027, the council of fishing communities was founded.

Eleven ferries carry the pupils of the islands to school.

61 communities are registered with the council.

III. Sources

ⁱ Website of the Ministry of Foreign Affairs
<https://mfa.example>;

^{ii}Website of the Ministry of the Interior <https://mia.example>
`;
