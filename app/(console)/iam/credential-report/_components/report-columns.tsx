import { consolePaths } from "@/components/link/console-paths";
import type { ResourceColumn } from "@/components/table/resource-column";

/** The root user's row bears this name. */
const root = "<root_account>";

/** A column for each of the report's, under AWS's names and in AWS's order. The user leads to its page. */
export const reportColumns = (names: readonly string[]): readonly ResourceColumn<Record<string, string>>[] =>
  names.map((name) => ({
    id: name,
    header: name,
    minWidth: name === "arn" ? 260 : 140,
    sortBy: (row) => row[name],
    ...(name === "user"
      ? {
          rowHeader: true,
          cell: ({ user = "" }: Record<string, string>) => user,
          href: ({ user = "" }: Record<string, string>) =>
            user === root ? undefined : consolePaths.user(user, "security_credentials"),
        }
      : { cell: (row: Record<string, string>) => row[name] }),
  }));
