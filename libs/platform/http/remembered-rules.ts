import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Gathered = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * class-validator gathers the rules of a class anew for each value, and looks at every decorated class there is for those
 * that are inherited: two thirds of what it takes to validate a small payload. Rules do not change once a class is
 * defined, so they are gathered once for each class. Validation by schemas or groups, which we have none of, is left as
 * it is. Calling it again changes nothing.
 */
export function rememberRules(storage: Storage = getMetadataStorage()): void {
  if (remembering.has(storage)) return;
  remembering.add(storage);
  const gather = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<Function | string, Gathered>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    const isPlain = !schema && !always && !strictGroups && !groups?.length;
    const remembered = isPlain ? known.get(target) : undefined;
    if (remembered) return remembered;
    const gathered = gather(target, schema, always, strictGroups, groups);
    if (isPlain) known.set(target, gathered);
    return gathered;
  };
}

const remembering = new WeakSet<Storage>();
