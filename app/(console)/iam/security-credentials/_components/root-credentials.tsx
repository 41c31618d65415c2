import { canonicalUserId } from "@/lib/aws/canonical-user-id";
import { accountNow } from "@/lib/doors/console/account-time";
import { requireConsoleSession } from "@/lib/doors/console/console-session";
import { accessKeysOf, mfaDevicesOf } from "@/lib/doors/console/views/credentials";
import { signingCertificatesOf } from "@/lib/doors/console/views/service-credentials";
import { removeAccessKey, removeMfaDevice, resyncMfa, setAccessKeyActive } from "../../credential-actions";
import { certificateActionsOf } from "../../other-credentials";
import { RootSections } from "./root-sections";

/** The root user's own credentials. */
export async function RootCredentials() {
  const [devices, keys, certificates, now] = await Promise.all([
    mfaDevicesOf(undefined),
    accessKeysOf(undefined),
    signingCertificatesOf(undefined),
    accountNow(),
  ]);
  const { accountId } = await requireConsoleSession();
  return (
    <RootSections
      canonicalId={canonicalUserId(accountId)}
      devices={devices}
      keys={keys}
      now={now}
      keyActions={{
        setActive: setAccessKeyActive.bind(null, undefined),
        remove: removeAccessKey.bind(null, undefined),
      }}
      mfaActions={{ remove: removeMfaDevice.bind(null, undefined), resync: resyncMfa.bind(null, undefined) }}
      certificates={certificates}
      certificateActions={certificateActionsOf(undefined)}
    />
  );
}
