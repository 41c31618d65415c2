import type { Tag } from "./users";

/** Whose credentials a statement is about: the user's of that name; or a user's known by id, or root's (null). */
export type Owner = { userName: string } | { userId: string | null };

/** The user found by that name. Null where the owner was known by id. */
export type FoundUser = { id: string; name: string; path: string; tags: Tag[] } | null;

/** The owner as a table (id, "user") of one row, of none where no user has that name. Takes $1 to $3: `ownerValues`. */
export const ownerTable = `(
  SELECT $2::text AS id, NULL::jsonb AS "user" WHERE $3::text IS NULL
  UNION ALL
  SELECT id, jsonb_build_object('id', id, 'name', name, 'path', path, 'tags', tags)
  FROM iam_user WHERE account_id = $1 AND name_key = $3::text)`;

export const ownerValues = (accountId: string, owner: Owner) =>
  "userName" in owner ? [accountId, null, owner.userName.toLowerCase()] : [accountId, owner.userId, null];
