import { rulesOfPolicy } from "@/components/form/rules-of-policy";
import { accountNow } from "@/lib/doors/console/account-time";
import { read } from "@/lib/doors/console/run-operation";
import { one } from "@/lib/doors/console/search-param";
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
  const [policy, now] = await Promise.all([read(getAccountPasswordPolicy, {}), accountNow()]);
  const choices = { groups: groupsToChoose(), now };
  return (
    <UserWizard
      passwordRules={rulesOfPolicy(policy)}
      usersMayChangePassword={(policy.ok && policy.value.PasswordPolicy?.AllowUsersToChangePassword) || false}
      choices={choices}
      typedName={userName}
    />
  );
}
