import { rulesOfPolicy } from "@/components/form/rules-of-policy";
import { canonicalUserId } from "@/lib/aws/canonical-user-id";
import { accountNow } from "@/lib/doors/console/account-time";
import { requireConsoleSession } from "@/lib/doors/console/console-session";
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
} from "../../credential-actions";
import { otherCredentialsOf } from "../../other-credentials";
import { OwnCredentials } from "./own-credentials";

/** An IAM user's own credentials. */
export async function UserCredentials({ userName }: { userName: string }) {
  const [password, user, devices, keys, descriptions, policy, others, now] = await Promise.all([
    consolePasswordOf(userName),
    userFacts(userName),
    mfaDevicesOf(userName),
    accessKeysOf(userName),
    keyDescriptionsOf(userName),
    read(getAccountPasswordPolicy, {}),
    otherCredentialsOf(userName),
    accountNow(),
  ]);
  const { accountId } = await requireConsoleSession();
  return (
    <OwnCredentials
      userName={userName}
      canonicalId={canonicalUserId(accountId)}
      password={password}
      user={user}
      devices={devices}
      keys={keys}
      descriptions={descriptions}
      rules={rulesOfPolicy(policy)}
      now={now}
      keyActions={{
        setActive: setAccessKeyActive.bind(null, userName),
        remove: removeAccessKey.bind(null, userName),
        setDescription: describeAccessKey.bind(null, userName),
      }}
      mfaActions={{ remove: removeMfaDevice.bind(null, userName), resync: resyncMfa.bind(null, userName) }}
      others={others}
    />
  );
}
