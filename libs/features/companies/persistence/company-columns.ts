/** A whole company, named as `Company` names its fields, of the table by the name of `c`. */
export const COMPANY_COLUMNS = `c.id, c.name, c.description, c.website, c.logo_id AS "logoId",
  c.verified_at AS "verifiedAt", c.version, c.created_at AS "createdAt", c.updated_at AS "updatedAt"`;
