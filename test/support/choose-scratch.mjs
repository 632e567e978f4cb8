import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const IN_MEMORY = '/dev/shm';
/** Many times what tests have been seen to need at once. */
const ROOM_BYTES = 2 * 1024 ** 3;
/** For the tests themselves, browsers and servers. */
const BESIDE_IT_BYTES = 3 * 1024 ** 3;

/**
 * Where a run keeps its databases: in memory where there is plenty, since a new database is a copy of some 700 files,
 * for which the file system of a disk needs many times the processor time.
 */
export function chooseScratchFolder() {
  return hasRoomInMemory() ? IN_MEMORY : tmpdir();
}

function hasRoomInMemory() {
  try {
    accessSync(IN_MEMORY, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ROOM_BYTES && process.availableMemory() >= ROOM_BYTES + BESIDE_IT_BYTES;
  } catch {
    return false;
  }
}
