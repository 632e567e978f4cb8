import { DomainError } from '@guildhall/kernel/domain-error';
import type { ActorContext, UserContext } from '@guildhall/kernel/actor-context';
import { type Role, roleAtLeast } from '@guildhall/kernel/role';
import {
  applyDecorators,
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
import { authenticationRequired, HttpErrorCode } from './http-errors';
import { requestOf } from './request';

const ACCESS = 'guildhall:access';

type Access = 'anyone' | 'anyone-known' | Role;

/** Anyone may call, signed in or not. */
export const Public = () => SetMetadata(ACCESS, 'anyone' satisfies Access);

/**
 * Anyone may call, and the answer depends on who it is. A token that is presented has to be good: whoever believes to be
 * signed in must not be answered as nobody.
 */
export const OptionalUser = () =>
  applyDecorators(
    SetMetadata(ACCESS, 'anyone-known' satisfies Access),
    ApiBearerAuth(),
    // No requirement at all is the alternative (OpenAPI 3.0.3 §4.8.10).
    ApiSecurity({}),
  );

/** Any signed-in user. This is the rule where nothing is said; saying it adds the padlock in the documentation. */
export const RequiresUser = () => RequiresRole('member');

/** A signed-in user with this role or a stronger one. */
export const RequiresRole = (role: Role) =>
  applyDecorators(SetMetadata(ACCESS, role satisfies Access), ApiBearerAuth());

const FRESH_PROOF = 'guildhall:fresh-proof';

/** For how long a proof counts where a route does not say otherwise. */
const USUAL_FRESHNESS_MINUTES = 10;

/**
 * The session must have proven who uses it within so many minutes: by signing in, or at `POST /auth/step-up`. Who has
 * a second factor has to have proven with it. Says what is needed beside who may: it goes with {@link RequiresUser} or
 * {@link RequiresRole}. Refused with 403 `AUTH_STEP_UP_REQUIRED` (OWASP ASVS 5.0 V7.5.1).
 */
export const RequiresSecondFactor = ({
  freshWithinMinutes = USUAL_FRESHNESS_MINUTES,
}: { readonly freshWithinMinutes?: number } = {}) => SetMetadata(FRESH_PROOF, freshWithinMinutes);

/** How old a proof the route accepts, in minutes; `undefined` when it demands none. */
export function freshnessOf(
  reflector: Reflector,
  context: Pick<ExecutionContext, 'getHandler' | 'getClass'>,
): number | undefined {
  return reflector.getAllAndOverride<number | undefined>(FRESH_PROOF, [
    context.getHandler(),
    context.getClass(),
  ]);
}

/** What a route demands; the strictest reading when nothing was said. */
export function accessOf(
  reflector: Reflector,
  context: Pick<ExecutionContext, 'getHandler' | 'getClass'>,
): Access {
  return (
    reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]) ??
    'member'
  );
}

/** Lets through whom the route is for. Runs after authentication and throttling, so that refusals are counted too. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = accessOf(this.reflector, context);
    if (access === 'anyone') return true;
    const { actor, authenticationFailure } = requestOf(context);
    if (access === 'anyone-known') {
      if (authenticationFailure) throw authenticationFailure;
      return true;
    }
    if (actor.role === null) throw authenticationFailure ?? authenticationRequired();
    if (!roleAtLeast(actor.role, access)) {
      throw new DomainError(HttpErrorCode.RoleRequired, 'forbidden', `This needs the role ${access}.`);
    }
    return true;
  }
}

/** The caller of a route that anyone may call. */
export const Actor = createParamDecorator(
  (_: unknown, context: ExecutionContext): ActorContext => requestOf(context).actor,
);

/** The signed-in caller. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): UserContext => {
  const { actor } = requestOf(context);
  if (actor.userId === null) throw authenticationRequired();
  return actor as UserContext;
});
