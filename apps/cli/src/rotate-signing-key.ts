import 'reflect-metadata';
import { AuthConfig } from '@guildhall/platform/config/auth.config';
import { KeyStore } from '@guildhall/platform/crypto/key-store';
import { CryptoModule } from '@guildhall/platform/crypto/crypto.module';
import { runMain } from '@guildhall/platform/observability/run-main';
import { withFeatures } from './with-features';

/**
 * `npm run keys:rotate`: new tokens are signed with a new key within a minute. The old one verifies for as long as
 * refresh tokens live, so nobody is signed out.
 */
runMain(() => {
  if (process.argv.length > 2) throw new Error('Usage: npm run keys:rotate (it takes no arguments)');
  return withFeatures(CryptoModule, async (app) => {
    const { refreshTokenSeconds } = app.get(AuthConfig);
    const key = await app.get(KeyStore).rotate('token-signing', refreshTokenSeconds);
    process.stdout.write(
      `Tokens are signed with key ${key.id} from now on. The old key is accepted for ${refreshTokenSeconds} s more.\n`,
    );
  });
});
