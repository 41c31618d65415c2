import { notFound } from "next/navigation";
import { Suspense } from "react";
import { TableSkeleton } from "@/components/table/table-skeleton";
import { accountNow } from "@/lib/doors/console/account-time";
import { isAbsent } from "@/lib/doors/console/is-absent";
import { one } from "@/lib/doors/console/search-param";
import { accessKeysOf, consolePasswordOf, mfaDevicesOf } from "@/lib/doors/console/views/credentials";
import { userFacts } from "@/lib/doors/console/views/user";
import { eraLabels } from "../../../era-labels";
import { UserHeader } from "./_components/user-header";
import { UserSection } from "./_components/user-section";
import { sectionOf } from "./_components/user-sections";
import { UserTabs } from "./_components/user-tabs";

export async function generateMetadata({ params }: PageProps<"/iam/users/[userName]">) {
  return { title: `${decodeURIComponent((await params).userName)} | ${(await eraLabels())["users.title"]} | IAM` };
}

export default async function UserPage({ params, searchParams }: PageProps<"/iam/users/[userName]">) {
  const userName = decodeURIComponent((await params).userName);
  const { section: asked, service } = await searchParams;
  const section = sectionOf(asked);
  const [user, password, devices, keys, now] = await Promise.all([
    userFacts(userName),
    consolePasswordOf(userName),
    mfaDevicesOf(userName),
    accessKeysOf(userName),
    accountNow(),
  ]);
  if (isAbsent(user)) notFound();
  return (
    <UserHeader userName={userName} facts={{ user, password, devices, keys }} now={now}>
      <UserTabs section={section}>
        <Suspense key={`${section} ${one(service) ?? ""}`} fallback={<TableSkeleton title="Loading" />}>
          <UserSection section={section} service={one(service)} userName={userName} now={now} />
        </Suspense>
      </UserTabs>
    </UserHeader>
  );
}
