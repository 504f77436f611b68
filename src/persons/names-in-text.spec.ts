import { holdsName, likeName } from './names-in-text.js';

describe('a name in plain text', () => {
  it('is found whatever its capitals and what stands around it', () => {
    expect(holdsName('They took MARA  OSTROVA, at night.', 'Mara Ostrova')).toBe(true);
    expect(holdsName('They took Mara to Ostrova.', 'Mara Ostrova')).toBe(false);
  });

  it('is none where no name is known', () => {
    expect(holdsName('Anything.', '—')).toBe(false);
    expect(likeName('Anything.', 'Li U')).toEqual([]);
  });

  it('is suspected in its grammatical cases', () => {
    expect(likeName('Дело Ивановой против Иванникова и ивановских рабочих', 'Анна Иванова')).toEqual([
      'ивановой',
      'ивановских',
    ]);
    expect(likeName('Сәуленің ісі', 'Сәуле Ахметова')).toEqual(['сәуленің']);
  });
});
