import { WebAuthnError } from "@simplewebauthn/browser";

/** Why the browser gave no answer, for a person. In: what `@simplewebauthn/browser` threw. */
export function passkeyRefusal(error: unknown): string {
  if (error instanceof WebAuthnError && error.code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED")
    return "This passkey or security key is registered already. Use another one.";
  if (error instanceof Error && (error.name === "NotAllowedError" || error.name === "AbortError"))
    return "The passkey or security key was not used: the request was cancelled, or it took too long. Try again.";
  return `The browser could not use a passkey or security key. ${error instanceof Error ? error.message : ""}`.trim();
}
