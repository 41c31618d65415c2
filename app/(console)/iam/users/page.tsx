import { Suspense } from "react";
import { TableSkeleton } from "@/components/table/table-skeleton";
import { type TableView, tableView } from "@/components/table/table-view";
import { accountNow } from "@/lib/doors/console/account-time";
import { read } from "@/lib/doors/console/run-operation";
import { usersPage } from "@/lib/services/iam/console/users-page";
import { eraLabels } from "../../era-labels";
import { userRow } from "./_components/user-row";
import { UsersTable } from "./_components/users-table";

export async function generateMetadata() {
  return { title: `${(await eraLabels())["users.title"]} | IAM` };
}

export default async function UsersPage({ searchParams }: PageProps<"/iam/users">) {
  const [view, strings] = [tableView(await searchParams), await eraLabels()];
  return (
    <Suspense fallback={<TableSkeleton title={strings["users.title"]} level="page" />}>
      <Users view={view} />
    </Suspense>
  );
}

/** Rows on a page unless the person prefers otherwise. */
const usualSize = 20;

async function Users({ view }: { view: TableView }) {
  const size = view.size ?? usualSize;
  const asked = { search: view.q, page: view.page, size };
  // An address may name a column by which the list cannot be sorted.
  const sorted = usersPage.input.safeParse({ ...asked, sort: { column: view.sort, descending: view.descending } });
  const [users, now] = await Promise.all([read(usersPage, sorted.success ? sorted.data : asked), accountNow()]);
  return (
    <UsersTable
      users={users.ok ? users.value.users.map(userRow) : []}
      matches={users.ok ? users.value.matches : 0}
      total={users.ok ? users.value.total : 0}
      rowsOfPage={size}
      failure={users.ok ? undefined : users.failure}
      now={now}
    />
  );
}
