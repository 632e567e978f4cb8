/** A whole guild, named as `Guild` names its fields, read from {@link GUILD_SOURCE}. */
export const GUILD_COLUMNS = `g.id, g.slug, g.name, g.description, g.join_policy AS "joinPolicy", g.visibility,
  o.user_id AS "ownerId", g.avatar_id AS "avatarId", g.banner_id AS "bannerId", a.capacity, a.taken AS "memberCount",
  a.held AS "offeredSeats", g.version, g.created_at AS "createdAt", g.updated_at AS "updatedAt"`;

/** Guilds with their seats and their owners. Those that were deleted have to be left out by the condition. */
export const GUILD_SOURCE = `guilds g
  JOIN allotments a ON a.id = g.id
  JOIN guild_members o ON o.guild_id = g.id AND o.role = 'owner'`;
