import { Suspense } from "react";
import { TableSkeleton } from "@/components/table/table-skeleton";
import { accountNow } from "@/lib/doors/console/account-time";
import { read } from "@/lib/doors/console/run-operation";
import { identityProvidersPage } from "@/lib/services/iam/console/identity-providers-page";
import { type ProviderRow, ProvidersTable } from "./_components/providers-table";

export const metadata = { title: "Identity providers | IAM" };

export default function IdentityProvidersPage() {
  return (
    <Suspense fallback={<TableSkeleton title="Identity providers" level="page" />}>
      <Providers />
    </Suspense>
  );
}

async function Providers() {
  const [found, now] = await Promise.all([read(identityProvidersPage, {}), accountNow()]);
  const rows = found.ok
    ? found.value.providers.map(
        ({ Arn, provider, type, CreateDate }): ProviderRow => ({
          arn: Arn,
          provider,
          type,
          createdAt: CreateDate instanceof Date ? CreateDate.toISOString() : CreateDate,
        }),
      )
    : [];
  return (
    <ProvidersTable
      providers={rows}
      hidden={found.ok ? found.value.hidden : []}
      failure={found.ok ? undefined : found.failure}
      now={now}
    />
  );
}
