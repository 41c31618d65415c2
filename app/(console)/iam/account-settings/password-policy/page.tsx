import { read } from "@/lib/doors/console/run-operation";
import { getAccountPasswordPolicy } from "@/lib/services/iam/operations/get-account-password-policy";
import { PasswordPolicyForm } from "./_components/password-policy-form";

export const metadata = { title: "Edit password policy | IAM" };

export default async function EditPasswordPolicyPage() {
  return <PasswordPolicyForm policy={await read(getAccountPasswordPolicy, {})} />;
}
