/**
 * Registering a passkey or security key, in the two steps that AWS's console asks IAM for: both are EnableMFADevice,
 * told apart by the condition key `iam:RegisterSecurityKey`. AWS's public API has neither.
 * Source: IAM User Guide, "Supported configurations for using passkeys and security keys"
 * (id_credentials_mfa_fido_supported_configurations); "IAM and AWS STS condition context keys", iam:RegisterSecurityKey.
 */
import { z } from "zod";
import { AwsError, validationError } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import type { EventFacts } from "@/lib/operation/define";
import { mfaDeviceName, mfaUserName } from "./inputs";
import type { IamStore } from "./operation";
import { ownerOf, subjectOf } from "./subject";

/** `Origin`: of the page that asks, as the console's door saw it. */
export const securityKeyInput = {
  UserName: mfaUserName,
  MFADeviceName: mfaDeviceName,
  Origin: z.url({ protocol: /^https?$/ }),
};

interface Asked {
  input: { UserName: string };
  call: Call;
  store: IamStore;
}

/** Who shall have the device, and how many devices that one has. */
export async function securityKeyOwner({ input, call, store }: Asked) {
  const { user, devices } = await store.mfaDevices.listOf(ownerOf(input, call));
  return { ...subjectOf(input, call, user), devices: devices.length };
}

export const securityKeyNeed = (
  target: { arn: string; context: Record<string, string> },
  step: "Create" | "Activate",
) => [
  {
    action: "iam:EnableMFADevice",
    resource: target.arn,
    context: { ...target.context, "iam:RegisterSecurityKey": step },
  },
];

/** To whom the challenge of a registration is given: to this session of the caller, for this owner. */
export const registrationBoundTo = ({ credential }: Call, userId: string | null) =>
  `register|${credential.accessKeyId}|${userId ?? "root"}`;

/**
 * Throws ValidationError where browsers know no passkeys: they take a host by its name only, and only over https or at
 * localhost. Source: W3C Web Authentication Level 3, "Relying Party Identifier"; Secure Contexts.
 */
export function assertPasskeysAt(origin: string): void {
  const { hostname, protocol } = new URL(origin);
  const local = hostname === "localhost" || hostname.endsWith(".localhost");
  if (/^[\d.]+$|^\[/.test(hostname) || (protocol !== "https:" && !local))
    throw validationError("Passkeys and security keys need an address that begins with https:// or is at localhost.");
}

/** The sentence is ours: AWS's console says no more than that it failed. */
export const notRegistered = () =>
  new AwsError("InvalidAuthenticationCode", "The passkey or security key could not be verified. Try again.", 403);

/** What the trail tells of both steps. */
export const securityKeyEvent = (
  UserName: unknown,
  serialNumber: string | undefined,
): Pick<EventFacts, "requestParameters" | "resources"> => ({
  requestParameters:
    typeof UserName === "string" ? { userName: UserName, ...(serialNumber ? { serialNumber } : {}) } : null,
  resources: [
    ...(typeof UserName === "string" ? [{ ResourceType: "AWS::IAM::User", ResourceName: UserName }] : []),
    ...(serialNumber ? [{ ResourceType: "AWS::IAM::MfaDevice", ResourceName: serialNumber }] : []),
  ],
});
