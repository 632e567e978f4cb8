import { challengeOf, userHandleOf } from './client-data';

const encoded = (text: string) => Buffer.from(text).toString('base64url');

describe('what a browser says about a signature', () => {
  it('names the challenge that was signed', () => {
    const said = { type: 'webauthn.get', challenge: 'abc', origin: 'https://guildhall.example' };
    expect(challengeOf(encoded(JSON.stringify(said)))).toBe('abc');
  });

  it.each(['', 'null', '7', '[]', '{}', '{"challenge":1}', '{"challenge":{}}', 'not JSON', '{"challenge"'])(
    'may be nonsense: %s',
    (said) => {
      expect(challengeOf(encoded(said))).toBeUndefined();
    },
  );
});

describe('the user handle of an account', () => {
  it('is its id in 16 bytes', () => {
    const handle = userHandleOf('019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55');
    expect(handle.toString('hex')).toBe('019a9f3e6f0a7c3e9d1b2f6f1d1f0a55');
    expect(handle).toHaveLength(16);
  });
});
