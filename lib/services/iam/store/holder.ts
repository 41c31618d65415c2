import type { Tag } from "./users";

/** What policies are attached to or embedded in: found by its name, without regard to case. */
export interface Holder {
  kind: "user" | "group" | "role";
  name: string;
}

/** A holder as a list of its policies shows it: whose ARN is judged, and by which condition keys. */
export interface HolderRow {
  id: string;
  name: string;
  path: string;
  tags: Tag[];
  boundaryArn: string | null;
}

/** The table of each kind, and the column by which attachments and inline policies name their holder. */
export const holderTable = { user: "iam_user", group: "iam_group", role: "iam_role" } as const;
export const holderColumn = { user: "user_id", group: "group_id", role: "role_id" } as const;

/** The columns of a HolderRow, read from a table called `h`; groups have neither tags nor boundary. */
export const holderColumns = (kind: Holder["kind"]) =>
  `h.id, h.name, h.path, ${kind === "group" ? `'[]'::jsonb AS tags, NULL AS "boundaryArn"` : `h.tags, h.boundary_arn AS "boundaryArn"`}`;

/** What a list of a holder's policies gives back: nobody, or the holder and its page of rows. */
export interface Held<Row> {
  holder: HolderRow | undefined;
  rows: Row[];
}
