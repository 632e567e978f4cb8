import { canonicalBackupCode, newBackupCode } from './backup-code';

describe('a backup code', () => {
  it('is ten characters that are not mistaken for others, in two groups', () => {
    const codes = Array.from({ length: 200 }, newBackupCode);
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it.each(['7K0MD-1QX9V', '7k0md1qx9v', ' 7K0MD 1QX9V ', '7kOmd-lqx9v', '7KoMD-IQX9V'])(
    'typed as %j is the same',
    (typed) => {
      expect(canonicalBackupCode(typed)).toBe('7K0MD1QX9V');
    },
  );
});
