/** What a company says of itself. */
export interface CompanyFace {
  readonly name: string;
  readonly description: string;
  readonly website: string | null;
}

/** What may be edited; absent fields stay as they are. */
export interface CompanyChanges {
  readonly name?: string;
  readonly description?: string;
  /** Empty clears it. */
  readonly website?: string;
}

export const COMPANY_NAME_LENGTH = { min: 2, max: 100 } as const;
export const COMPANY_DESCRIPTION_LENGTH = { max: 5_000 } as const;
export const WEBSITE_LENGTH = { max: 500 } as const;

/** The face after the changes. */
export function changedFace(face: CompanyFace, { name, description, website }: CompanyChanges): CompanyFace {
  return {
    name: name ?? face.name,
    description: description ?? face.description,
    website: website === undefined ? face.website : website || null,
  };
}

/** True when it says that it is somebody else: what an administrator found to be so is not known of the new face. */
export function isAnother(before: CompanyFace, after: CompanyFace): boolean {
  return before.name !== after.name || before.website !== after.website;
}

/** Names of the fields that are sent, for the audit trail. */
export function changedFields(changes: CompanyChanges): string[] {
  return Object.entries(changes)
    .filter(([, value]) => value !== undefined)
    .map(([field]) => field);
}

/** True for the address of a site that its visitors reach encrypted: no other scheme, and no credentials in it. */
export function isSecureWebsite(address: string): boolean {
  if (!address.startsWith('https://') || !URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '';
}
