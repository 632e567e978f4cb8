import { Global, Module } from '@nestjs/common';
import { Cursors } from './cursors';
import { IdempotencyRepository } from './idempotency/idempotency.repository';

@Global()
@Module({ providers: [Cursors, IdempotencyRepository], exports: [Cursors, IdempotencyRepository] })
export class HttpModule {}
