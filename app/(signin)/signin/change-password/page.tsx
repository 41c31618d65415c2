import { redirect } from "next/navigation";
import { forcedChangeFacts } from "@/lib/doors/console/sign-in";
import { placedAddress } from "@/lib/doors/console/sign-in-page";
import { ChangePasswordForm } from "./_components/change-password-form";

export const metadata = { title: "Change your password" };

export default async function ChangePasswordPage() {
  const facts = await forcedChangeFacts();
  const signIn = await placedAddress("/signin");
  if (!facts) redirect(signIn);
  return <ChangePasswordForm account={facts.account} userName={facts.userName} signIn={signIn} />;
}
