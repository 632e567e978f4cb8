import { Module } from '@nestjs/common';
import { AuthModule } from './auth.module';
import { AccessTokenStrategy } from './http/access-token.strategy';
import { AuthController } from './http/auth.controller';
import { AuthenticationGuard } from './http/authentication.guard';
import { JwksController } from './http/jwks.controller';

@Module({
  imports: [AuthModule],
  controllers: [AuthController, JwksController],
  providers: [AccessTokenStrategy, AuthenticationGuard],
  exports: [AuthenticationGuard],
})
export class AuthApiModule {}
