import { redirect } from "next/navigation";
import { awaitsSecondFactor, placedAddress } from "@/lib/doors/console/sign-in-page";
import { MfaForm } from "./_components/mfa-form";

export const metadata = { title: "Multi-factor authentication" };

export default async function MfaPage() {
  if (!(await awaitsSecondFactor())) redirect(await placedAddress("/signin"));
  return <MfaForm />;
}
