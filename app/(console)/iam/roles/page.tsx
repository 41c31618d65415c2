import { Suspense } from "react";
import { TableSkeleton } from "@/components/table/table-skeleton";
import { type TableView, tableView } from "@/components/table/table-view";
import { accountNow } from "@/lib/doors/console/account-time";
import { read } from "@/lib/doors/console/run-operation";
import { rolesPage } from "@/lib/services/iam/console/roles-page";
import { roleRow } from "./_components/role-row";
import { RolesAnywhere } from "./_components/roles-anywhere";
import { RolesTable } from "./_components/roles-table";

export const metadata = { title: "Roles | IAM" };

export default async function RolesPage({ searchParams }: PageProps<"/iam/roles">) {
  const view = tableView(await searchParams);
  return (
    <div className="flex flex-col gap-6">
      <Suspense fallback={<TableSkeleton title="Roles" level="page" />}>
        <Roles view={view} />
      </Suspense>
      <RolesAnywhere />
    </div>
  );
}

/** Rows on a page unless the person prefers otherwise. */
const usualSize = 20;

async function Roles({ view }: { view: TableView }) {
  const size = view.size ?? usualSize;
  const asked = { search: view.q, page: view.page, size };
  // An address may name a column by which the list cannot be sorted.
  const sorted = rolesPage.input.safeParse({ ...asked, sort: { column: view.sort, descending: view.descending } });
  const [roles, now] = await Promise.all([read(rolesPage, sorted.success ? sorted.data : asked), accountNow()]);
  return (
    <RolesTable
      roles={roles.ok ? roles.value.roles.map(roleRow) : []}
      matches={roles.ok ? roles.value.matches : 0}
      total={roles.ok ? roles.value.total : 0}
      rowsOfPage={size}
      failure={roles.ok ? undefined : roles.failure}
      now={now}
    />
  );
}
