"use client";
import { z } from "zod";
import type { UserChoice, UserChoicesPage } from "@/lib/doors/console/views/user-choices";
import { denialShape } from "../decision/fetch-read";
import { useFetchedRead } from "../decision/use-fetched-read";
import { useConsoleRouter } from "../link/navigation";
import { ResourceTable, type ResourceTableProps } from "../table/resource-table";
import { viewParameters } from "../table/table-view";
import { useTableView } from "../table/use-table-view";
import { tables } from "../targets";

const names = z.union([z.array(z.string()), denialShape]);
const choicesPage = z.object({
  users: z.array(
    z.object({
      name: z.string(),
      createdAt: z.string(),
      lastActivity: z.union([z.string().nullable(), denialShape]),
      groups: names,
      policies: names,
    }),
  ),
  matches: z.number(),
  total: z.number(),
}) satisfies z.ZodType<UserChoicesPage>;

const usualSize = 10;

type Given = "title" | "description" | "columns" | "selection" | "selectedKeys" | "onSelectedKeysChange";

export interface UsersToChooseProps extends Pick<ResourceTableProps<UserChoice>, Given> {
  /** A group whose members are left out. */
  outside?: string;
  /** A user who is left out. */
  besides?: string;
}

/** A table of users to pick from: the server searches, sorts and cuts it, an account may have 5,000. */
export function UsersToChoose({ outside, besides, ...given }: UsersToChooseProps) {
  const router = useConsoleRouter();
  const kept = useTableView("local", { reload: false });
  const [view] = kept;
  const size = view.size ?? usualSize;
  const asked = Object.entries({ ...viewParameters({ ...view, size }), outside, besides });
  const query = new URLSearchParams(asked.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const { read, waiting, again } = useFetchedRead(router.href(`/iam/user-choices?${query}`), choicesPage, "ListUsers");
  const { users, matches, total } = read?.ok ? read.value : { users: [], matches: 0, total: 0 };
  return (
    <ResourceTable<UserChoice>
      {...given}
      targets={tables.pickUsers}
      state="local"
      view={kept}
      rows={users}
      rowKey={({ name }) => name}
      failure={read && !read.ok ? read.failure : undefined}
      loading={waiting && users.length === 0}
      server={{ total: read && total, matches, pagesCount: Math.ceil(matches / size) }}
      sorted={{ by: "name" }}
      pageSize={usualSize}
      onRefresh={again}
    />
  );
}
