/** An authenticator app, a hardware TOTP token, a passkey or security key. */
export type MfaKind = "virtual" | "hardware" | "fido";

/**
 * What kind of device a serial number is of: of an authenticator app and of a security key it is an ARN.
 * Source: IAM API Reference, EnableMFADevice, GetMFADevice; AWS CLI Command Reference, list-mfa-devices.
 */
export function mfaKindOf(serialNumber: string): MfaKind {
  if (/^arn:[^:]*:iam::\d{12}:mfa\//.test(serialNumber)) return "virtual";
  return /^arn:[^:]*:iam::\d{12}:u2f\//.test(serialNumber) ? "fido" : "hardware";
}
