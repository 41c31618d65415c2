import { Suspense } from "react";
import { TableSkeleton } from "@/components/table/table-skeleton";
import { type TableView, tableView } from "@/components/table/table-view";
import { read } from "@/lib/doors/console/run-operation";
import { policiesPage, policySortings, policyTypes, usedAsWords } from "@/lib/services/iam/console/policies-page";
import { PoliciesTable } from "./_components/policies-table";

export const metadata = { title: "Policies | IAM" };

export default async function PoliciesPage({ searchParams }: PageProps<"/iam/policies">) {
  const view = tableView(await searchParams);
  return (
    <Suspense fallback={<TableSkeleton title="Policies" level="page" />}>
      <Policies view={view} />
    </Suspense>
  );
}

const rowsOfPage = 20;

async function Policies({ view }: { view: TableView }) {
  const column = policySortings.find((name) => name === view.sort);
  // The filter of 2020 has both in one list, several of which may be ticked.
  const chosen = view.type.split(",");
  const types = policyTypes.filter((name) => chosen.includes(name));
  const usedAs = usedAsWords.filter((name) => chosen.includes(name));
  const size = view.size ?? rowsOfPage;
  const policies = await read(policiesPage, {
    search: view.q,
    page: view.page,
    size,
    ...(types.length > 0 ? { types } : {}),
    ...(usedAs.length > 0 ? { usedAs } : {}),
    ...(column ? { sort: { column, descending: view.descending } } : {}),
  });
  return (
    <PoliciesTable
      policies={policies.ok ? policies.value.policies : []}
      matches={policies.ok ? policies.value.matches : 0}
      total={policies.ok ? policies.value.total : 0}
      rowsOfPage={size}
      failure={policies.ok ? undefined : policies.failure}
    />
  );
}
