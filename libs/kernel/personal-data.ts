import { Registry } from './registry';

/**
 * What one feature holds about people. Features register themselves, so that exporting and erasing a person's data needs
 * to know none of them.
 *
 * @typeParam Tx the transaction in which all features erase together; the kernel knows no database
 */
export interface PersonalDataHolder<Tx> {
  /** Name of the feature; the key of its part in an export. */
  readonly feature: string;
  /** Everything it holds about the user, as plain JSON that the user can read. */
  export(userId: string): Promise<Readonly<Record<string, unknown>>>;
  /** Removes or anonymises all of it. Called before the user's row goes; may be called again. */
  erase(tx: Tx, userId: string): Promise<void>;
}

export class PersonalDataHolders<Tx> extends Registry<PersonalDataHolder<Tx>> {}
