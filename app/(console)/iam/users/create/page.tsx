import { rulesOfPolicy } from "@/components/form/rules-of-policy";
import { accountNow } from "@/lib/doors/console/account-time";
import { read } from "@/lib/doors/console/run-operation";
import { groupsToChoose, policyChoices, usersToChoose } from "@/lib/doors/console/views/permission-choices";
import { getAccountPasswordPolicy } from "@/lib/services/iam/operations/get-account-password-policy";
import { UserWizard } from "./_components/user-wizard";

export const metadata = { title: "Create user | IAM" };

export default async function CreateUserPage() {
  const [policy, now] = await Promise.all([read(getAccountPasswordPolicy, {}), accountNow()]);
  return (
    <UserWizard
      passwordRules={rulesOfPolicy(policy)}
      choices={{ groups: groupsToChoose(), users: usersToChoose(), policies: policyChoices(), now }}
    />
  );
}
