import { redirect } from "next/navigation";
import { askedToRegisterMfa } from "@/lib/doors/console/console-session";
import { one } from "@/lib/doors/console/search-param";
import { RegisterMfa } from "./_components/register-mfa";

export const metadata = { title: "Register MFA" };

export default async function RegisterMfaPage({ searchParams }: PageProps<"/signin/register-mfa">) {
  const asked = await askedToRegisterMfa(one((await searchParams).redirect));
  if (!asked.due) redirect(asked.goTo);
  return <RegisterMfa {...asked} />;
}
