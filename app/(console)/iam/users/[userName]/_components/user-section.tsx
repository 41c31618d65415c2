import { ReadFailure } from "@/components/decision/read-failure";
import { AccountInAddresses } from "@/components/link/account-in-addresses";
import { consolePaths } from "@/components/link/console-paths";
import { aliasInAddresses } from "@/lib/doors/console/views/account-in-addresses";
import { userFacts, userTags } from "@/lib/doors/console/views/user";
import { userGroups } from "@/lib/doors/console/views/user-groups";
import { userPolicies } from "@/lib/doors/console/views/user-permissions";
import { credentialsOfUser } from "../../../credentials-of-user";
import { LastAccessedTab } from "../../../last-accessed-tab";
import { GroupsSection } from "./groups-section";
import { PermissionsSection } from "./permissions-section";
import { SecurityCredentialsSection } from "./security-credentials-section";
import { UserTagsSection } from "./tags-section";
import type { UserSectionId } from "./user-sections";

export interface UserSectionProps {
  section: UserSectionId;
  /** The service whose actions the last tab shows. */
  service: string | undefined;
  userName: string;
  /** The account's time, ISO 8601. */
  now: string;
}

/** The open tab with what it reads. */
export async function UserSection({ section, service, userName, now }: UserSectionProps) {
  switch (section) {
    case "permissions": {
      const [policies, user] = await Promise.all([userPolicies(userName), userFacts(userName)]);
      return <PermissionsSection userName={userName} policies={policies} user={user} />;
    }
    case "groups":
      return <GroupsSection userName={userName} groups={await userGroups(userName)} />;
    case "access_advisor": {
      const user = await userFacts(userName);
      if (!user.ok) return <ReadFailure failure={user.failure} />;
      const of = { kind: "user" as const, path: consolePaths.user(userName, section), now };
      return <LastAccessedTab arn={user.value.arn} of={of} service={service} />;
    }
    case "tags":
      return <UserTagsSection userName={userName} tags={await userTags(userName)} />;
    case "security_credentials": {
      const [credentials, alias] = await Promise.all([credentialsOfUser(userName), aliasInAddresses()]);
      return (
        <AccountInAddresses alias={alias}>
          <SecurityCredentialsSection {...credentials} now={now} />
        </AccountInAddresses>
      );
    }
  }
}
