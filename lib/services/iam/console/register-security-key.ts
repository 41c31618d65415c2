import { z } from "zod";
import { alreadyExists, quotaExceeded } from "@/lib/aws/error";
import { securityKeyArn } from "../arns";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import { challengeIn, registeredCredential, registrationAnswer, spendChallenge } from "../secrets";
import {
  assertPasskeysAt,
  notRegistered,
  registrationBoundTo,
  securityKeyEvent,
  securityKeyInput,
  securityKeyNeed,
  securityKeyOwner,
} from "../security-key";
import { findSubject, presentId } from "../subject";

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** As many as AWS's serial numbers of security keys end with. */
const ownCharacters = 26;

export const registerSecurityKey = defineIamOperation({
  name: "registerSecurityKey",
  access: "write",
  summary: "Assigns a passkey or security key that answered its challenge: the second step of its registration.",
  consoleOnly: true,

  input: z.object({ ...securityKeyInput, Answer: registrationAnswer }),

  target: securityKeyOwner,

  requires: ({ target }) => securityKeyNeed(target, "Activate"),

  /** The challenge is used up whatever the answer is worth. */
  async prepare({ input, target, call }) {
    assertPasskeysAt(input.Origin);
    const boundTo = registrationBoundTo(call, presentId(target));
    const challenge = challengeIn(input.Answer);
    if (challenge === undefined || !(await spendChallenge(challenge, { ...call, boundTo }))) throw notRegistered();
    const credential = await registeredCredential(input.Answer, { origin: input.Origin, challenge });
    if (!credential) throw notRegistered();
    const own = Array.from(call.random(ownCharacters), (byte) => base32[byte & 31]).join("");
    return { credential, serialNumber: securityKeyArn(call.accountId, target.name, input.MFADeviceName, own) };
  },

  async handler({ input, prepared, call, store }): Promise<{ SerialNumber: string }> {
    const owner = presentId(await findSubject(input, call, store));
    const most = quotas.MFADevicesPerUser;
    const made = { ...prepared, name: input.MFADeviceName, at: call.at };
    const result = await store.mfaDevices.insertSecurityKey(owner, made, most);
    if (result === "too-many") throw quotaExceeded("MFADevicesPerUser", most);
    if (result === "registered-before") throw alreadyExists("MFA Device is already in use.");
    return { SerialNumber: prepared.serialNumber };
  },

  event: (facts, { input, output }) => ({ ...facts, ...securityKeyEvent(input.UserName, output?.SerialNumber) }),
});
