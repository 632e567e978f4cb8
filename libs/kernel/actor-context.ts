import type { Role } from './role';

/** Who is acting, as far as the edge could tell. Made once per request, socket or task; never mutated. */
export interface ActorContext {
  /** The signed-in user, or `null` for nobody and for the system itself. */
  readonly userId: string | null;
  readonly role: Role | null;
  /** The session (family of refresh tokens) the access token belongs to. */
  readonly sessionId: string | null;
  /** Follows the work through logs, errors, audit entries and tasks. */
  readonly correlationId: string;
  /** The client's address as seen through trusted proxies; `null` when the system acts by itself. */
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** A context that is known to carry a signed-in user. */
export interface UserContext extends ActorContext {
  readonly userId: string;
  readonly role: Role;
  readonly sessionId: string;
}

/** The context of work that nobody asked for: schedules, seeding, command line tools. */
export function systemContext(correlationId: string): ActorContext {
  return { userId: null, role: null, sessionId: null, correlationId, ip: null, userAgent: null };
}
