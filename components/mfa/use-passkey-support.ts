"use client";
import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { useSyncExternalStore } from "react";

/**
 * Why the browser offers no passkeys here; undefined where it does. Browsers know them at an address that begins with
 * https:// or at localhost only, and never at a bare IP address.
 * Source: W3C Web Authentication Level 3, "Relying Party Identifier"; Secure Contexts.
 */
export const useNoPasskeys = (): string | undefined => useSyncExternalStore(never, reason, () => undefined);

function reason(): string | undefined {
  const { hostname, port } = window.location;
  if (!window.isSecureContext || /^[\d.]+$|^\[/.test(hostname))
    return `Browsers offer passkeys only at an address that begins with https:// or is at localhost. On the machine that runs the console, open http://localhost${port ? `:${port}` : ""}; for others serve the console over https (docs/how-to/serve-over-https.md).`;
  return browserSupportsWebAuthn() ? undefined : "This browser knows no passkeys.";
}

const never = () => () => {};
