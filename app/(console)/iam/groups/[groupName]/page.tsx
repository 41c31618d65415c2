import { notFound } from "next/navigation";
import { ReadFailure } from "@/components/decision/read-failure";
import { consolePaths } from "@/components/link/console-paths";
import { accountNow } from "@/lib/doors/console/account-time";
import { isAbsent } from "@/lib/doors/console/is-absent";
import { one } from "@/lib/doors/console/search-param";
import { groupFacts, groupPolicyRows, memberRows } from "@/lib/doors/console/views/group";
import { eraLabels } from "../../../era-labels";
import { LastAccessedTab } from "../../last-accessed-tab";
import { GroupDetail } from "./_components/group-detail";
import { PermissionsSection } from "./_components/permissions-section";
import { UsersSection } from "./_components/users-section";

export async function generateMetadata({ params }: PageProps<"/iam/groups/[groupName]">) {
  return { title: `${decodeURIComponent((await params).groupName)} | ${(await eraLabels())["groups.title"]} | IAM` };
}

export default async function GroupPage({ params, searchParams }: PageProps<"/iam/groups/[groupName]">) {
  const name = decodeURIComponent((await params).groupName);
  const { section, service } = await searchParams;
  const [group, members, now] = await Promise.all([groupFacts(name), memberRows(name), accountNow()]);
  if (isAbsent(group)) notFound();
  const active = section === "permissions" || section === "access_advisor" ? section : "users";
  return (
    <GroupDetail
      name={name}
      group={group}
      users={members.ok ? members.value.length : undefined}
      now={now}
      active={active}
    >
      {active === "users" && <UsersSection group={name} users={members} now={now} />}
      {active === "permissions" && (
        <PermissionsSection
          group={name}
          arn={group.ok ? group.value.arn : undefined}
          policies={await groupPolicyRows(name)}
        />
      )}
      {active === "access_advisor" &&
        (group.ok ? (
          <LastAccessedTab
            arn={group.value.arn}
            of={{ kind: "group", path: consolePaths.group(name, active), now }}
            service={one(service)}
          />
        ) : (
          <ReadFailure failure={group.failure} />
        ))}
    </GroupDetail>
  );
}
