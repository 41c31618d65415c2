import type { MfaKind } from "@/lib/aws/mfa-kind";

/** What lists call a kind of device. */
export const mfaTypes: Record<MfaKind, string> = {
  virtual: "Virtual",
  hardware: "Hardware",
  fido: "Passkeys and security keys",
};

/** What the wizard recommends: a passkey works on no page but the one that it was made for. */
export const recommended: MfaKind = "fido";

/** What wizard and sign-in call it, in the order in which they offer it. */
export const mfaMethods: readonly { kind: MfaKind; label: string; description: string }[] = [
  {
    kind: "fido",
    label: "Passkey or security key",
    description: "Your fingerprint, your face or a PIN on this device, or a FIDO2 security key that you plug in.",
  },
  {
    kind: "virtual",
    label: "Authenticator app",
    description: "An app on your phone or computer shows a new code every 30 seconds.",
  },
  {
    kind: "hardware",
    label: "Hardware TOTP token",
    description: "A small device of its own, often a key fob, shows a new code every 30 seconds.",
  },
];
