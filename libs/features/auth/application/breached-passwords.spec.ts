import { createHash } from 'node:crypto';
import { Configuration } from '@guildhall/platform/config/configuration';
import { createLogger } from '@guildhall/platform/observability/logger';
import { HttpPeer, type PeerAnswer, SILENCE } from '../../../../test/support/http-peer';
import { BreachedPasswords, readRange } from './breached-passwords';

const PASSWORD = 'correct horse battery staple';
const HASH = createHash('sha1').update(PASSWORD).digest('hex').toUpperCase();
const FILLER = `${'0'.repeat(35)}:0`;

describe('asking whether a password has leaked', () => {
  let peer: HttpPeer;
  let answer: PeerAnswer | typeof SILENCE;
  const lines: string[] = [];

  beforeAll(async () => {
    peer = await HttpPeer.start(() => answer);
  });
  afterAll(() => peer.stop());
  beforeEach(() => {
    lines.length = 0;
    peer.requests.length = 0;
  });

  function askAt(url: string): BreachedPasswords {
    const { auth, log } = Configuration.from({
      NODE_ENV: 'test',
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      PASSWORD_BREACH_URL: url,
    });
    const logger = createLogger(log, { write: (line: string) => lines.push(line) } as never);
    return new BreachedPasswords(auth, logger);
  }

  it('gives away five digits of a hash and nothing else', async () => {
    answer = text(`${FILLER}\r\n${HASH.slice(5)}:17`);
    expect(await askAt(`${peer.url}/range`).includes(PASSWORD)).toBe(true);
    expect(peer.requests).toHaveLength(1);
    const [request] = peer.requests;
    expect(request?.path).toBe(`/range/${HASH.slice(0, 5)}`);
    expect(request?.headers['add-padding']).toBe('true');
    expect(JSON.stringify(request)).not.toContain(HASH.slice(5, 15));
  });

  it.each([
    ['other hashes', `${'A'.repeat(35)}:3`],
    ['the hash as mere filling', `${HASH.slice(5)}:0`],
    ['nothing', ''],
    ['something else altogether', '<html>'],
  ])('takes %s for a no', async (_, body) => {
    answer = text(body);
    expect(await askAt(peer.url).includes(PASSWORD)).toBe(false);
  });

  it.each<[string, PeerAnswer | typeof SILENCE]>([
    ['fails', { status: 503 }],
    ['says nothing', SILENCE],
  ])(
    'lets people through when the service %s, and notes that without a trace of the password',
    async (_, failure) => {
      answer = failure;
      expect(await askAt(peer.url).includes(PASSWORD)).toBe(false);
      expect(lines.join('')).toContain('the service for breached passwords did not answer');
      expect(lines.join('')).not.toContain(HASH.slice(0, 5));
    },
  );

  it('asks nobody when no service is configured', async () => {
    expect(await askAt('').includes(PASSWORD)).toBe(false);
    expect(peer.requests).toEqual([]);
  });

  it('reads hashes in any case', () => {
    expect(readRange('abc:1\nDEF:2\n')).toEqual(new Set(['ABC', 'DEF']));
  });
});

function text(lines: string): PeerAnswer {
  return { status: 200, headers: { 'content-type': 'text/plain' }, text: lines };
}
