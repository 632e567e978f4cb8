import { QueryFailedError } from 'typeorm';
import {
  isDatabaseUnavailable,
  isForeignKeyViolation,
  isLockTimeout,
  isSerializationFailure,
  isUniqueViolation,
} from './database-errors';

const coded = (code: string, more: object = {}) => Object.assign(new Error('a message'), { code, ...more });
const wrapped = (error: Error) => new QueryFailedError('SELECT 1', [], error);

describe('an error of the database', () => {
  it.each([
    '08000',
    '08006',
    '57P01',
    '57P03',
    '57014',
    '53300',
    '53100',
    '58030',
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOTFOUND',
    'ETIMEDOUT',
    'EPIPE',
    'EAI_AGAIN',
    'EHOSTUNREACH',
  ])('with the code %s means that the database is not there', (code) => {
    expect(isDatabaseUnavailable(coded(code))).toBe(true);
    expect(isDatabaseUnavailable(wrapped(coded(code)))).toBe(true);
  });

  it.each(['23505', '22P02', '42601', '40001', '55P03', 'EACCES', ''])(
    'with the code %s does not',
    (code) => {
      expect(isDatabaseUnavailable(coded(code))).toBe(false);
    },
  );

  it('stands for those that it holds', () => {
    expect(isDatabaseUnavailable(new AggregateError([coded('X'), coded('ECONNREFUSED')]))).toBe(true);
    expect(isDatabaseUnavailable(new AggregateError([coded('X')]))).toBe(false);
  });

  it.each([undefined, null, 'ECONNREFUSED', { code: 'ECONNREFUSED' }, new Error('anything else')])(
    'is none of these: %s',
    (thrown) => {
      expect(isDatabaseUnavailable(thrown)).toBe(false);
      expect(isSerializationFailure(thrown)).toBe(false);
      expect(isLockTimeout(thrown)).toBe(false);
      expect(isUniqueViolation(thrown, 'users_key')).toBe(false);
    },
  );

  it('is a clash of transactions for 40001 and 40P01', () => {
    for (const code of ['40001', '40P01']) expect(isSerializationFailure(wrapped(coded(code)))).toBe(true);
    expect(isSerializationFailure(coded('40002'))).toBe(false);
  });

  it('is a lock that was not had in time for 55P03', () => {
    expect(isLockTimeout(wrapped(coded('55P03')))).toBe(true);
    expect(isLockTimeout(coded('57014'))).toBe(false);
  });

  it('is a duplicate only of the constraint that is asked about', () => {
    const duplicate = wrapped(coded('23505', { constraint: 'users_key' }));
    expect(isUniqueViolation(duplicate, 'users_key')).toBe(true);
    expect(isUniqueViolation(duplicate, 'other_key')).toBe(false);
    expect(isUniqueViolation(coded('23503', { constraint: 'users_key' }), 'users_key')).toBe(false);
  });

  it('is a broken reference, of any foreign key or of the one that is asked about', () => {
    const broken = wrapped(coded('23503', { constraint: 'jobs_company_id_fkey' }));
    expect(isForeignKeyViolation(broken)).toBe(true);
    expect(isForeignKeyViolation(broken, 'jobs_company_id_fkey')).toBe(true);
    expect(isForeignKeyViolation(broken, 'jobs_guild_id_fkey')).toBe(false);
    expect(isForeignKeyViolation(coded('23505'))).toBe(false);
    expect(isForeignKeyViolation(undefined)).toBe(false);
  });
});
