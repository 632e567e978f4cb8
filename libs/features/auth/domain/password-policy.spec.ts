import { assertPasswordUncommon } from './password-policy';

const EMAIL = 'ada.lovelace@example.org';
const COMMON = expect.objectContaining({ code: 'AUTH_PASSWORD_COMMON', kind: 'refused' });

describe('a password', () => {
  it.each([
    'password',
    'Password',
    'PASSWORD1',
    'password123',
    '12345678',
    'qwertyuiop',
    'iloveyou',
    'aaaaaaaa',
    'AAAAaaaa',
    '        ',
    EMAIL,
    EMAIL.toUpperCase(),
  ])('that is tried first is refused: %j', async (password) => {
    await expect(assertPasswordUncommon(password, EMAIL, 'password')).rejects.toEqual(COMMON);
  });

  it.each([
    'correct horse battery staple',
    'kölnischwasser',
    'пароль-подлиннее',
    'xk2vq9ab',
    '😀😃😄😁😆😅😂🤣',
  ])('of any composition is accepted: %j', async (password) => {
    await expect(assertPasswordUncommon(password, EMAIL, 'password')).resolves.toBeUndefined();
  });

  it('that is refused is not repeated, and the field is named', async () => {
    const refusal: unknown = await assertPasswordUncommon('iloveyou', EMAIL, 'newPassword').catch(
      (error: unknown) => error,
    );
    expect(JSON.stringify(refusal)).not.toContain('iloveyou');
    expect(refusal).toMatchObject({ options: { errors: [{ path: 'newPassword', code: 'common' }] } });
  });
});
