import { administrator, call, reference, rootDevice } from "./calls";
import type { ScenarioPlan } from "./plan";

const empty = { accounts: { main: {} }, values: {}, inventory: [], facts: {} };

/** An account as AWS gives it. */
export const fresh = (): ScenarioPlan => ({ ...empty, steps: [] });

/** With a key of the root user that nobody needed for more than a year. */
export const freshRootKey = (): ScenarioPlan => ({
  ...empty,
  steps: [
    call("CreateAccessKey", {}, { at: "-500d", save: { rootKeyId: "AccessKey.AccessKeyId" } }),
    call("ListUsers", {}, { at: "-400d", key: reference("rootKeyId") }),
  ],
  facts: { rootKeyId: reference("rootKeyId") },
});

/** Root has a second factor, and Ana is there to do its work. */
export const freshSecured = (): ScenarioPlan => ({
  ...empty,
  steps: [rootDevice({ at: "-60d" }), ...administrator({ at: "-60d" })],
});
