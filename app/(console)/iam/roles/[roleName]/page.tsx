import { notFound } from "next/navigation";
import { Suspense } from "react";
import { AccountInAddresses } from "@/components/link/account-in-addresses";
import { isServiceLinked } from "@/components/roles/trusted-entities";
import { TableSkeleton } from "@/components/table/table-skeleton";
import { accountNow } from "@/lib/doors/console/account-time";
import { isAbsent } from "@/lib/doors/console/is-absent";
import { one } from "@/lib/doors/console/search-param";
import { aliasInAddresses } from "@/lib/doors/console/views/account-in-addresses";
import { profilesOfRole, roleFacts } from "@/lib/doors/console/views/role";
import { RoleHeader } from "./_components/role-header";
import { RoleSection } from "./_components/role-section";
import { sectionOf } from "./_components/role-sections";

export async function generateMetadata({ params }: PageProps<"/iam/roles/[roleName]">) {
  return { title: `${decodeURIComponent((await params).roleName)} | Roles | IAM` };
}

export default async function RolePage({ params, searchParams }: PageProps<"/iam/roles/[roleName]">) {
  const roleName = decodeURIComponent((await params).roleName);
  const { section: asked, service } = await searchParams;
  const [role, profiles, alias, now] = await Promise.all([
    roleFacts(roleName),
    profilesOfRole(roleName),
    aliasInAddresses(),
    accountNow(),
  ]);
  if (isAbsent(role)) notFound();
  const section = sectionOf(asked, role.ok && isServiceLinked(role.value.path));
  return (
    <AccountInAddresses alias={alias}>
      <RoleHeader roleName={roleName} role={role} profiles={profiles} section={section} now={now}>
        <Suspense key={`${section} ${one(service) ?? ""}`} fallback={<TableSkeleton title="Loading" />}>
          <RoleSection section={section} service={one(service)} roleName={roleName} role={role} now={now} />
        </Suspense>
      </RoleHeader>
    </AccountInAddresses>
  );
}
