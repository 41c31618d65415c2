import { notFound } from "next/navigation";
import { CreateAccessKeyWizard } from "@/components/credentials/create-access-key-wizard";
import { consolePaths } from "@/components/link/console-paths";
import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { keysAreFull } from "@/lib/doors/console/views/keys-are-full";
import { createKey } from "../../credential-actions";

export const metadata = { title: "Create access key | IAM" };

export default async function CreateOwnAccessKeyPage() {
  const { identity } = await requireConsoleSession();
  if (identity.kind === "role" || identity.kind === "federated") notFound();
  const userName = identity.kind === "user" ? identity.name : undefined;
  return (
    <CreateAccessKeyWizard
      userName={userName}
      full={await keysAreFull(userName)}
      create={createKey.bind(null, userName)}
      returnTo={consolePaths.securityCredentials}
    />
  );
}
