import { type AwsError, accessDenied } from "@/lib/aws/error";
import type { Call } from "@/lib/operation/call";
import { codeOf } from "./secrets";

interface Given {
  SerialNumber?: string | undefined;
  TokenCode?: string | undefined;
}

/** A second factor that holds at the time of the call; `use` spends its code. */
export interface SecondFactor {
  use: () => Promise<void>;
}

/**
 * The second factor that a call brings, undefined where it brings none. Throws AccessDenied, in AWS's words, for half of
 * one, a device that is not the caller's, or a code that is not of now. Only users and root have devices.
 */
export async function secondFactor({ SerialNumber, TokenCode }: Given, call: Call): Promise<SecondFactor | undefined> {
  if (SerialNumber === undefined && TokenCode === undefined) return undefined;
  if (SerialNumber === undefined || TokenCode === undefined)
    throw failed(", must provide both MFA serial number and one time pass code.");
  const { principal } = call;
  if (principal.kind !== "user" && principal.kind !== "root") throw noSuchDevice();
  const userId = principal.kind === "root" ? null : principal.userId;
  const code = await codeOf(call.accountId, userId, { serialNumber: SerialNumber, code: TokenCode }, call.at);
  if (code === "no-such-device") throw noSuchDevice();
  if (code === "wrong-code") throw wrongCode();
  return {
    async use() {
      if (!(await code.spend())) throw wrongCode();
    },
  };
}

const noSuchDevice = () =>
  failed(
    ", unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.",
  );
const wrongCode = () => failed(" with invalid MFA one time pass code. ");
const failed = (how: string): AwsError => accessDenied(`MultiFactorAuthentication failed${how}`);
