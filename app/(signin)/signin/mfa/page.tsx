import { redirect } from "next/navigation";
import { awaitedSecondFactors, placedAddress } from "@/lib/doors/console/sign-in-page";
import { MfaForm } from "./_components/mfa-form";

export const metadata = { title: "Multi-factor authentication" };

export default async function MfaPage() {
  const kinds = await awaitedSecondFactors();
  if (!kinds) redirect(await placedAddress("/signin"));
  return <MfaForm kinds={kinds} />;
}
