import { changedFace, changedFields, isSecureWebsite } from './company-changes';

describe('the website of a company', () => {
  it.each(['https://example.org', 'https://example.org:8443/jobs?lang=en#open', 'https://مثال.إختبار/'])(
    'may be %s',
    (address) => expect(isSecureWebsite(address)).toBe(true),
  );

  it.each([
    'http://example.org',
    'javascript:alert(1)',
    'HTTPS://example.org',
    'https://',
    'https://ada:secret@example.org',
    '//example.org',
    'example.org',
    '',
  ])('may not be %j', (address) => expect(isSecureWebsite(address)).toBe(false));
});

describe('an edit of a company', () => {
  const face = { name: 'Harbour', description: 'We build cranes.', website: 'https://harbour.example' };

  it('leaves alone what it does not speak of', () => {
    expect(changedFace(face, {})).toEqual(face);
    expect(changedFace(face, { name: 'Port' })).toEqual({ ...face, name: 'Port' });
    expect(changedFields({ name: 'Port' })).toEqual(['name']);
  });

  it('clears what is sent empty', () => {
    expect(changedFace(face, { description: '', website: '' })).toEqual({
      ...face,
      description: '',
      website: null,
    });
  });
});
