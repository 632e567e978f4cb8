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
import { ApiBearerAuth } from '@nestjs/swagger';
import { authenticationRequired, HttpErrorCode } from './http-errors';
import { requestOf } from './request';

const ACCESS = 'guildhall:access';

type Access = 'anyone' | Role;

/** Anyone may call, signed in or not. */
export const Public = () => SetMetadata(ACCESS, 'anyone' satisfies Access);

/** Any signed-in user. This is the rule where nothing is said; saying it adds the padlock in the documentation. */
export const RequiresUser = () => RequiresRole('member');

/** A signed-in user with this role or a stronger one. */
export const RequiresRole = (role: Role) =>
  applyDecorators(SetMetadata(ACCESS, role satisfies Access), ApiBearerAuth());

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
