import { worded } from './wording';

const FOUND = {
  en: { title: 'Found: {job}', body: 'Have a look.' },
  ar: { title: 'وُجدت: {job}', body: 'ألقِ نظرة.' },
};

describe('the wording of a notification', () => {
  it('has names where they belong, in each language', () => {
    expect(worded(FOUND, 'en', { job: 'Mural' })).toEqual({ title: 'Found: Mural', body: 'Have a look.' });
    expect(worded(FOUND, 'ar', { job: 'Mural' }).title).toBe('وُجدت: Mural');
  });

  it.each(['$&', '$1 {job}', '{company}'])('takes the name %s as it is', (job) => {
    expect(worded(FOUND, 'en', { job, company: 'Else' }).title).toBe(`Found: ${job}`);
  });
});
