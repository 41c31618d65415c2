import { CreateAccessKeyWizard } from "@/components/credentials/create-access-key-wizard";
import { consolePaths } from "@/components/link/console-paths";
import { keysAreFull } from "@/lib/doors/console/views/keys-are-full";
import { createKey } from "../../../credential-actions";

export const metadata = { title: "Create access key | IAM" };

export default async function CreateAccessKeyPage({ params }: PageProps<"/iam/users/[userName]/create-access-key">) {
  const userName = decodeURIComponent((await params).userName);
  return (
    <CreateAccessKeyWizard
      userName={userName}
      full={await keysAreFull(userName)}
      create={createKey.bind(null, userName)}
      returnTo={consolePaths.user(userName, "security_credentials")}
    />
  );
}
