import { accountNow } from "@/lib/doors/console/account-time";
import { accessKeysOf, mfaDevicesOf } from "@/lib/doors/console/views/credentials";
import { removeAccessKey, removeMfaDevice, resyncMfa, setAccessKeyActive } from "../../credential-actions";
import { RootSections } from "./root-sections";

/** The root user's own credentials. */
export async function RootCredentials() {
  const [devices, keys, now] = await Promise.all([mfaDevicesOf(undefined), accessKeysOf(undefined), accountNow()]);
  return (
    <RootSections
      devices={devices}
      keys={keys}
      now={now}
      keyActions={{
        setActive: setAccessKeyActive.bind(null, undefined),
        remove: removeAccessKey.bind(null, undefined),
      }}
      mfaActions={{ remove: removeMfaDevice.bind(null, undefined), resync: resyncMfa.bind(null, undefined) }}
    />
  );
}
