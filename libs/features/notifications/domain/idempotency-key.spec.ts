import { idempotencyKey } from './idempotency-key';

const ADA = '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55';

describe('an idempotency key', () => {
  it('is 32 bytes that depend on user, type and payload, not on the order of members', () => {
    const key = idempotencyKey(ADA, 'jobs.offer', { offerId: '1', jobId: '2' });
    expect(key).toHaveLength(32);
    expect(idempotencyKey(ADA, 'jobs.offer', { jobId: '2', offerId: '1' })).toEqual(key);
    expect(idempotencyKey(ADA, 'jobs.offer', { jobId: '2', offerId: '3' })).not.toEqual(key);
    expect(idempotencyKey(ADA, 'jobs.offers', { jobId: '2', offerId: '1' })).not.toEqual(key);
    expect(idempotencyKey(ADA.replace('019', '029'), 'jobs.offer', { jobId: '2', offerId: '1' })).not.toEqual(
      key,
    );
  });
});
