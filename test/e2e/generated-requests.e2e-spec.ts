import * as fc from 'fast-check';
import { PASSWORD, type Person, registerPerson, registerWithRole, signIn } from '../factories/people';
import { type RawRequest, send } from '../support/api-client';
import { type DocumentedOperation, OPERATIONS } from '../support/api-document';
import { type GeneratedRequest, OWN_SESSION, OWN_USER, requestsFor } from '../support/request-generator';
import { useTestApi } from '../support/use-test-api';

const AT_LEAST = 3_000;
const PER_ROUND = Math.max(16, Math.ceil(AT_LEAST / OPERATIONS.length));
/** By then chance has made a good request of each operation, and a bad one. */
const MOST_ROUNDS = 32;
/** Succeed only with the id of a row, or a whole document, that chance does not make; their own specs see them succeed. */
const NEED_A_ROW = new Set([
  'loginSecondStep',
  'stepUp',
  'verifySecondFactor',
  'disableSecondFactor',
  'spendBackupCode',
  'regenerateBackupCodes',
  'registerPasskey',
  'createPasskeyStepUpOptions',
  'stepUpWithPasskey',
  'getPasskey',
  'renamePasskey',
  'removePasskey',
  'loginWithPasskey',
  'verifyEmail',
  'confirmEmailChange',
  'undoEmailChange',
  'disownSignIn',
  'lockAccount',
  'resetPassword',
  'changePassword',
  'getConnection',
  'authorizeConnection',
  'completeConnection',
  'returnFromProvider',
  'refreshConnection',
  'removeConnection',
  'authorizeSignIn',
  'completeSignIn',
  'confirmSignIn',
  'retryTask',
  'cancelTask',
  'runScheduleNow',
  'lookUpMailSuppression',
  'liftMailSuppression',
  'markNotificationRead',
  'listDeliveries',
  'getDevice',
  'removeDevice',
  'putNotificationPreferences',
  'openRoom',
  'getRoom',
  'listMessages',
  'editMessage',
  'deleteMessage',
  'reactToMessage',
  'takeBackReaction',
  'listRoomMembers',
  'listRoomPresence',
  'blockUser',
  'reportMessage',
  'decideReport',
  'muteRoomMember',
  'unmuteRoomMember',
  'setRetention',
  'endRetention',
  'getRoomSettings',
  'putRoomSettings',
  'cancelAnswer',
  'createCompanion',
  'getCompanion',
  'editCompanion',
  // Everything about one guild.
  ...OPERATIONS.filter(({ template }) => /^\/api\/v1\/guild(s|-invitations)\/\{/.test(template)).map(
    ({ operation }) => operation.operationId,
  ),
  // Everything about one company, one saved search, or somebody's candidate profile.
  'getMyCandidateProfile',
  'putMyCandidateProfile',
  'getCandidateProfile',
  'listRecommendedCandidates',
  'createSavedSearch',
  ...OPERATIONS.filter(({ template }) =>
    /^\/api\/v1\/((admin\/)?companies|saved-searches)\/\{/.test(template),
  ).map(({ operation }) => operation.operationId),
  // Everything about one job; a draft has more fields than chance gets right at once.
  'createJob',
  'getJob',
  'updateJob',
  'deleteJob',
  'publishJob',
  'closeJob',
  'reopenJob',
  'completeJob',
  // Everything about the applications for one job, one application, or one interview.
  'getJobEmployer',
  ...OPERATIONS.filter(({ template }) =>
    /^\/api\/v1\/(jobs\/\{id\}\/applications|applications\/\{|interviews\/\{)/.test(template),
  ).map(({ operation }) => operation.operationId),
]);
const FRESH_TOKEN = 'a-refresh-token-of-a-new-session';
const KNOWN = {
  email: 'known@example.org',
  password: PASSWORD,
  refreshToken: FRESH_TOKEN,
  token: 'a-device-token',
};
/** Set it to repeat a run; a failure prints the one to set. */
const SEED = Number(process.env['GENERATED_REQUESTS_SEED'] ?? Date.now() % 2 ** 31);

describe('generated requests', () => {
  const api = useTestApi();
  let people: Record<'member' | 'admin' | 'leaving' | 'leavingAdmin', Person>;
  /** How often each operation answered with each status. */
  const answers = new Map<string, Map<number, number>>();
  beforeAll(async () => {
    people = {
      member: await registerPerson(api, KNOWN),
      admin: await registerWithRole(api, 'admin'),
      leaving: await registerPerson(api),
      leavingAdmin: await registerWithRole(api, 'admin'),
    };
  });

  it.each(OPERATIONS.map((documented) => [documented.operation.operationId, documented] as const))(
    'to %s get what the document promises, and never a 5xx',
    async (operationId, documented) => {
      const seen = new Map<number, number>();
      answers.set(operationId, seen);
      const property = fc.asyncProperty(requestsFor(documented, KNOWN), async (generated) => {
        const status = await answerTo(documented, generated);
        seen.set(status, (seen.get(status) ?? 0) + 1);
        expect(status).toBeLessThan(500);
      });
      const [success] = Object.keys(documented.operation.responses);
      const wanted = NEED_A_ROW.has(operationId) ? [400] : [Number(success), 400];
      for (
        let round = 0;
        round === 0 || (round < MOST_ROUNDS && !wanted.every((status) => seen.has(status)));
        round++
      )
        await fc.assert(property, { numRuns: PER_ROUND, seed: SEED + round, endOnFailure: true });
      expect([...seen.keys()]).toEqual(expect.arrayContaining(wanted));
    },
    30_000,
  );

  it(`are ${AT_LEAST} or more`, () => {
    const counts = [...answers.values()].flatMap((seen) => Array.from(seen.values()));
    const sent = counts.reduce((sum, count) => sum + count, 0);
    process.stdout.write(`${sent} generated requests over ${answers.size} operations, seed ${SEED}\n`);
    expect(sent).toBeGreaterThanOrEqual(AT_LEAST);
  });

  /** The answer's status. That the answer is as documented is what `send` checks. */
  async function answerTo({ method, operation }: DocumentedOperation, generated: GeneratedRequest) {
    const person = await callerOf(operation.operationId, generated.caller);
    const path = generated.path
      .replace(OWN_SESSION, person?.sessionId ?? OWN_SESSION)
      .replace(OWN_USER, person?.user.id ?? OWN_USER);
    const { headers = {} } = generated.request;
    const body = await withFreshToken(generated.request.body);
    const token = generated.caller === 'liar' ? 'a.forged.token' : person?.accessToken;
    const { status } = await send<unknown>(api, method, path, {
      headers,
      ...(token === undefined ? {} : { token }),
      // fetch() sends no body with these.
      ...(body === undefined || method === 'GET' ? {} : { body }),
    });
    return status;
  }

  /** Operations that end sessions get an account and a session of their own, so that there is something to end. */
  async function callerOf(
    operationId: string,
    caller: GeneratedRequest['caller'],
  ): Promise<Person | undefined> {
    if (caller === 'nobody' || caller === 'liar') return undefined;
    const endsSessions = /^(logout|revoke|endSessions)/.test(operationId);
    return endsSessions
      ? signIn(api, caller === 'admin' ? people.leavingAdmin : people.leaving)
      : people[caller];
  }

  async function withFreshToken(body: RawRequest['body']): Promise<RawRequest['body']> {
    if (typeof body !== 'string' || !body.includes(FRESH_TOKEN)) return body;
    return body.replace(FRESH_TOKEN, (await signIn(api, people.leaving)).refreshToken);
  }
});
