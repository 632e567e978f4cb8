import { tmpdir } from 'node:os';

/** Where tests make folders for databases: what global-setup.mjs chose. Whoever makes one deletes it. */
export function scratchFolder(): string {
  return process.env['TEST_SCRATCH'] ?? tmpdir();
}
