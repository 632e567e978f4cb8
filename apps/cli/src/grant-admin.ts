import 'reflect-metadata';
import { systemContext } from '@guildhall/kernel/actor-context';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { UsersModule } from '@guildhall/features/users/users.module';
import { DomainError } from '@guildhall/kernel/domain-error';
import { runMain } from '@guildhall/platform/observability/run-main';
import { withFeatures } from './with-features';

/** `npm run admin:grant -- <email>`: makes somebody who has registered an admin. The change is in the audit log. */
runMain(() => {
  const [email, ...rest] = process.argv.slice(2);
  if (!email || rest.length > 0) throw new Error('Usage: npm run admin:grant -- <email>');
  return withFeatures(UsersModule, async (app) => {
    try {
      const user = await app.get(UsersService).grantRole(systemContext('admin-grant'), email, 'admin');
      process.stdout.write(`${user.displayName} <${user.email}> is an admin now.\n`);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found')
        throw new Error(`Nobody has registered with ${email}. Register first.`, { cause: error });
      throw error;
    }
  });
});
