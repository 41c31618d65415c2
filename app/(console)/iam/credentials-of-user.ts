import type { UserCredentialsProps } from "@/components/credentials/user-credentials-props";
import { rulesOfPolicy } from "@/components/form/rules-of-policy";
import { read } from "@/lib/doors/console/run-operation";
import {
  accessKeysOf,
  consolePasswordOf,
  keyDescriptionsOf,
  mfaDevicesOf,
} from "@/lib/doors/console/views/credentials";
import { userFacts } from "@/lib/doors/console/views/user";
import { getAccountPasswordPolicy } from "@/lib/services/iam/operations/get-account-password-policy";
import {
  describeAccessKey,
  removeAccessKey,
  removeMfaDevice,
  resyncMfa,
  setAccessKeyActive,
} from "./credential-actions";
import { otherCredentialsOf } from "./other-credentials";

/** What a user's own page and that user's `My security credentials` read, each part on its own. */
export async function credentialsOfUser(userName: string): Promise<UserCredentialsProps> {
  const [password, user, devices, keys, descriptions, policy, others] = await Promise.all([
    consolePasswordOf(userName),
    userFacts(userName),
    mfaDevicesOf(userName),
    accessKeysOf(userName),
    keyDescriptionsOf(userName),
    read(getAccountPasswordPolicy, {}),
    otherCredentialsOf(userName),
  ]);
  return {
    ...{ userName, password, user, devices, keys, descriptions, others },
    rules: rulesOfPolicy(policy),
    keyActions: {
      setActive: setAccessKeyActive.bind(null, userName),
      remove: removeAccessKey.bind(null, userName),
      setDescription: describeAccessKey.bind(null, userName),
    },
    mfaActions: { remove: removeMfaDevice.bind(null, userName), resync: resyncMfa.bind(null, userName) },
  };
}
