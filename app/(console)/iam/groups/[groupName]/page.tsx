import { notFound } from "next/navigation";
import { consolePaths } from "@/components/link/console-paths";
import { accountNow } from "@/lib/doors/console/account-time";
import { one } from "@/lib/doors/console/search-param";
import { groupFacts, groupPolicyRows, memberRows } from "@/lib/doors/console/views/group";
import { LastAccessedTab } from "../../last-accessed-tab";
import { GroupDetail } from "./_components/group-detail";
import { PermissionsSection } from "./_components/permissions-section";
import { UsersSection } from "./_components/users-section";

export const metadata = { title: "User group | IAM" };

export default async function GroupPage({ params, searchParams }: PageProps<"/iam/groups/[groupName]">) {
  const name = decodeURIComponent((await params).groupName);
  const { section, service } = await searchParams;
  const [group, now] = await Promise.all([groupFacts(name), accountNow()]);
  if (!group.ok && group.failure.code === "NoSuchEntity") notFound();
  const active = section === "permissions" || section === "access_advisor" ? section : "users";
  return (
    <GroupDetail name={name} group={group} now={now} active={active}>
      {active === "users" && <UsersSection group={name} users={await memberRows(name)} now={now} />}
      {active === "permissions" && (
        <PermissionsSection
          group={name}
          arn={group.ok ? group.value.arn : undefined}
          policies={await groupPolicyRows(name)}
        />
      )}
      {active === "access_advisor" && group.ok && (
        <LastAccessedTab
          arn={group.value.arn}
          of={{ kind: "group", path: consolePaths.group(name, active), now }}
          service={one(service)}
        />
      )}
    </GroupDetail>
  );
}
