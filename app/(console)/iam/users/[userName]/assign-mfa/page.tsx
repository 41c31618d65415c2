import { consolePaths } from "@/components/link/console-paths";
import { AssignMfaWizard } from "@/components/mfa/assign-mfa-wizard";
import { mfaDevicesOf } from "@/lib/doors/console/views/credentials";
import { beginUserKey, createUserDevice, discardUserDevice, enableUserDevice, registerUserKey } from "./actions";

export const metadata = { title: "Assign MFA device | IAM" };

export default async function AssignMfaPage({ params }: PageProps<"/iam/users/[userName]/assign-mfa">) {
  const userName = decodeURIComponent((await params).userName);
  return (
    <AssignMfaWizard
      actions={{
        create: createUserDevice,
        enable: enableUserDevice.bind(null, userName),
        discard: discardUserDevice,
        beginSecurityKey: beginUserKey.bind(null, userName),
        registerSecurityKey: registerUserKey.bind(null, userName),
      }}
      returnTo={consolePaths.user(userName, "security_credentials")}
      devices={await mfaDevicesOf(userName)}
      suggestedName={userName}
    />
  );
}
