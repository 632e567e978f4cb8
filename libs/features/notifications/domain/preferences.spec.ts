import { effectiveChoice, NO_PREFERENCES, switchesOffEssential } from './preferences';

const all = { inApp: true, push: true, email: true };
const none = { inApp: false, push: false, email: false };
const news = { type: 'test.news', essential: false, defaults: { ...all, email: false } };
const alarm = { type: 'test.alarm', essential: true, defaults: { ...all, push: false } };
const chosen = (type: string, choice: typeof all) => ({ ...NO_PREFERENCES, choices: { [type]: choice } });

describe('preferences', () => {
  it('are the defaults of the type until somebody chooses', () => {
    expect(effectiveChoice(NO_PREFERENCES, news)).toEqual(news.defaults);
    expect(effectiveChoice(chosen('test.news', none), news)).toEqual(none);
  });

  it('cannot take from what is essential, but add to it', () => {
    expect(effectiveChoice(chosen('test.alarm', none), alarm)).toEqual(alarm.defaults);
    expect(effectiveChoice(chosen('test.alarm', all), alarm)).toEqual(all);
    expect(switchesOffEssential(alarm, none)).toBe(true);
    expect(switchesOffEssential(alarm, alarm.defaults)).toBe(false);
    expect(switchesOffEssential(news, none)).toBe(false);
  });

  it('do not mistake a type named like a member of every object for a choice', () => {
    expect(effectiveChoice(NO_PREFERENCES, { ...news, type: 'constructor' })).toEqual(news.defaults);
  });
});
