import { rulesOfPolicy } from "@/components/form/rules-of-policy";
import { AccountInAddresses } from "@/components/link/account-in-addresses";
import { accountNow } from "@/lib/doors/console/account-time";
import { read } from "@/lib/doors/console/run-operation";
import { one } from "@/lib/doors/console/search-param";
import { aliasInAddresses } from "@/lib/doors/console/views/account-in-addresses";
import { groupsToChoose } from "@/lib/doors/console/views/permission-choices";
import { getAccountPasswordPolicy } from "@/lib/services/iam/operations/get-account-password-policy";
import { eraLabels } from "../../../era-labels";
import { UserWizard } from "./_components/user-wizard";

export async function generateMetadata() {
  return { title: `${(await eraLabels())["userWizard.title"]} | IAM` };
}

/** `?userName=` is what was typed before one went to look at Identity Center. */
export default async function CreateUserPage({ searchParams }: PageProps<"/iam/users/create">) {
  const userName = one((await searchParams).userName);
  const [policy, alias, now] = await Promise.all([
    read(getAccountPasswordPolicy, {}),
    aliasInAddresses(),
    accountNow(),
  ]);
  const choices = { groups: groupsToChoose(), now };
  return (
    <AccountInAddresses alias={alias}>
      <UserWizard
        passwordRules={rulesOfPolicy(policy)}
        usersMayChangePassword={(policy.ok && policy.value.PasswordPolicy?.AllowUsersToChangePassword) || false}
        choices={choices}
        typedName={userName}
      />
    </AccountInAddresses>
  );
}
