import type { DeliveryOutcome } from '../contract/notification';
import { stateOfAll } from './delivery';

const parts = (...outcomes: DeliveryOutcome[]) =>
  outcomes.map((outcome) => ({ outcome, reason: `it is ${outcome}` }));

describe('a push delivery over several devices', () => {
  it('is sent as soon as one of them has it', () => {
    expect(stateOfAll(parts('suppressed', 'sent', 'throttled', 'sent'))).toEqual({
      outcome: 'sent',
      reason: 'accepted by FCM for 2 of 4 device(s)',
    });
  });

  it.each<[DeliveryOutcome, DeliveryOutcome[]]>([
    ['throttled', ['failed', 'throttled', 'pending']],
    ['held', ['held', 'failed']],
    ['pending', ['suppressed', 'pending', 'failed']],
    ['failed', ['suppressed', 'failed']],
    ['suppressed', ['suppressed', 'suppressed']],
  ])('is %s when its devices are %j', (outcome, outcomes) => {
    expect(stateOfAll(parts(...outcomes))).toEqual({ outcome, reason: `it is ${outcome}` });
  });
});
