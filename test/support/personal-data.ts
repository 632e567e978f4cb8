import { systemContext } from '@guildhall/kernel/actor-context';
import { type PersonalDataHolder, PersonalDataHolders } from '@guildhall/kernel/personal-data';
import type { Transaction } from '@guildhall/platform/database/transaction';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import type { TestApi } from './test-api';

/** What a feature holds about a person. @throws Error when it registers no holder */
export function personalDataOf(api: TestApi, feature: string) {
  const holder = (): PersonalDataHolder<Transaction> => {
    const holders = api.app.get<PersonalDataHolders<Transaction>>(PersonalDataHolders).all();
    const found = holders.find((candidate) => candidate.feature === feature);
    if (!found) throw new Error(`Nobody registers the personal data of ${feature}.`);
    return found;
  };
  return {
    export: (userId: string) => holder().export(userId),
    erase: (userId: string) =>
      api.app.get(UnitOfWork).run(systemContext('erasure'), (tx) => holder().erase(tx, userId)),
  };
}
