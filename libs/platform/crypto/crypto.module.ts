import { Global, Module } from '@nestjs/common';
import { KeyStore } from './key-store';
import { SecretBox } from './secret-box';

@Global()
@Module({ providers: [SecretBox, KeyStore], exports: [SecretBox, KeyStore] })
export class CryptoModule {}
