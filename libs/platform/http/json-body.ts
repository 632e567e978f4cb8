import type { FastifyInstance } from 'fastify';
import { acceptRawBodies, isRawBodyRoute } from './raw-body';

/** Deeper nesting than any request of ours needs; recursive code downstream never sees more. */
const MAX_DEPTH = 32;
/** More members and elements than any request of ours has; code that compares each name with each stays quick. */
const MAX_MEMBERS = 2_000;

class BodyError extends Error {
  readonly statusCode = 400;
}

/** Makes JSON the only accepted body, with a bound on nesting, and `__proto__` refused. Raw-body routes take what comes. */
export function acceptJsonOnly(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (isRawBodyRoute(request)) return done(null, Buffer.from(body));
    // A client library that always sends the header, with nothing to say.
    if (body === '') return done(null, undefined);
    if (isTooLarge(body))
      return done(new BodyError(`JSON may be ${MAX_DEPTH} levels deep with ${MAX_MEMBERS} members.`));
    return parse(request, body, done);
  });
  acceptRawBodies(fastify);
}

/** One pass over the text, without recursion: what stands inside strings does not count. */
function isTooLarge(json: string): boolean {
  let depth = 0;
  let members = 0;
  let inString = false;
  for (let index = 0; index < json.length; index++) {
    const character = json.charCodeAt(index);
    if (inString) {
      if (character === 0x5c)
        index++; // a backslash escapes what follows
      else if (character === 0x22) inString = false;
    } else if (character === 0x22) inString = true;
    else if (character === 0x7b || character === 0x5b) {
      if (++depth > MAX_DEPTH) return true;
    } else if (character === 0x7d || character === 0x5d) depth--;
    else if (character === 0x2c && ++members > MAX_MEMBERS) return true; // a comma
  }
  return false;
}
