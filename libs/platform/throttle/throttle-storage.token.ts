/**
 * Where hits are counted in this installation. A token of our own, because within ThrottlerModule the library's
 * `ThrottlerStorage` means the storage that the module itself provides.
 */
export const THROTTLE_STORAGE = Symbol('guildhall:throttle-storage');
