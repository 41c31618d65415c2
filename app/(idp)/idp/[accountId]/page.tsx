import { notFound } from "next/navigation";
import { personHere } from "@/lib/doors/idp/portal";
import { tenantOf } from "@/lib/doors/idp/tenant";
import { Portal } from "./_components/portal";
import { PortalSignIn } from "./_components/portal-sign-in";
import { openAws, signIn, signOut } from "./actions";

export const metadata = { title: { absolute: "Larch IdP" } };

/** The portal of a company's people: its sign-in, then the applications that the person has. */
export default async function LarchPage({ params }: PageProps<"/idp/[accountId]">) {
  const tenant = await tenantOf((await params).accountId);
  if (!tenant) notFound();
  const { accountId } = tenant;
  const person = await personHere(accountId);
  if (!person) return <PortalSignIn signIn={signIn.bind(null, accountId)} />;
  return <Portal person={person} openAws={openAws.bind(null, accountId)} signOut={signOut.bind(null, accountId)} />;
}
