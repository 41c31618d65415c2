import { z } from "zod";
import { quotaExceeded } from "@/lib/aws/error";
import { defineIamOperation } from "../operation";
import { quotas } from "../quotas";
import { newChallenge, registrationOptions } from "../secrets";
import {
  assertPasskeysAt,
  registrationBoundTo,
  securityKeyEvent,
  securityKeyInput,
  securityKeyNeed,
  securityKeyOwner,
} from "../security-key";
import { presentId } from "../subject";

/** What the browser hands to `navigator.credentials.create()`. The challenge holds five minutes, for one answer. */
export const beginSecurityKey = defineIamOperation({
  name: "beginSecurityKey",
  access: "write",
  summary: "Asks a passkey or security key to make itself known: the first step of its registration.",
  consoleOnly: true,

  input: z.object(securityKeyInput),

  target: securityKeyOwner,

  requires: ({ target }) => securityKeyNeed(target, "Create"),

  async prepare({ input, target, call, store }) {
    assertPasskeysAt(input.Origin);
    const userId = presentId(target);
    if (target.devices >= quotas.MFADevicesPerUser) throw quotaExceeded("MFADevicesPerUser", quotas.MFADevicesPerUser);
    const { accountId, at } = call;
    const challenge = await newChallenge({ accountId, boundTo: registrationBoundTo(call, userId), at }, call.random);
    return registrationOptions({
      origin: input.Origin,
      challenge,
      accountId,
      userId,
      label: `${target.name ?? "root"} @ ${accountId}`,
      known: await store.mfaDevices.credentialsOf(userId),
    });
  },

  alters: "nobody",

  handler: ({ prepared }) => prepared,

  event: (facts, { input }) => ({ ...facts, ...securityKeyEvent(input.UserName, undefined) }),
});
