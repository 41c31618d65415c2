import { redirect } from "next/navigation";
import { rulesOfPolicy } from "@/components/form/rules-of-policy";
import { forcedChangeFacts } from "@/lib/doors/console/sign-in";
import { placedAddress } from "@/lib/doors/console/sign-in-page";
import { ChangePasswordForm } from "./_components/change-password-form";

export const metadata = { title: "Change your password" };

export default async function ChangePasswordPage() {
  const facts = await forcedChangeFacts();
  const signIn = await placedAddress("/signin");
  if (!facts) redirect(signIn);
  const { policy, ...who } = facts;
  return <ChangePasswordForm {...who} rules={rulesOfPolicy(policy)} signIn={signIn} />;
}
