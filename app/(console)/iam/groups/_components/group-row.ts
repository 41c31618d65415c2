import type { Denial } from "@/lib/operation/define";

/** A group as the list shows it. What the person may not see is the refusal. */
export interface GroupRow {
  name: string;
  path: string;
  arn: string;
  /** ISO 8601. */
  created: string;
  users: number | Denial;
  permissions: "Defined" | "Not defined" | Denial;
}

interface GroupOfPage {
  GroupName: string;
  Path: string;
  Arn: string;
  CreateDate: Date;
  users: GroupRow["users"];
  permissions: GroupRow["permissions"];
}

export const groupRow = ({ GroupName, Path, Arn, CreateDate, users, permissions }: GroupOfPage): GroupRow => ({
  name: GroupName,
  path: Path,
  arn: Arn,
  created: CreateDate.toISOString(),
  users,
  permissions,
});
