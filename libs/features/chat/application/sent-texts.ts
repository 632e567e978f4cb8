import { SecretBox } from '@guildhall/platform/crypto/secret-box';
import { Injectable } from '@nestjs/common';

const PURPOSE = 'chat-sent-text';

/**
 * Recognises what was sent by a keyed hash, when the message says something else by now, or nothing: sending it again is
 * then still told from sending another message with the same `clientMessageId`, and the text is not kept.
 */
@Injectable()
export class SentTexts {
  constructor(private readonly box: SecretBox) {}

  digestOf(text: string): Buffer {
    return this.box.fingerprint(text, PURPOSE);
  }

  isOf(text: string, digest: Buffer): boolean {
    return this.box.fingerprints(text, PURPOSE).some((fingerprint) => fingerprint.equals(digest));
  }
}
