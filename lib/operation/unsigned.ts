import { accessDenied } from "@/lib/aws/error";
import { checked } from "./check-input";
import type { AnyOperation } from "./define";

/**
 * Ends a call that nobody signed and that names no account of this installation: there is no trail that could tell of
 * it, and nobody to ask. Throws ValidationError 400 for malformed input, else AccessDenied 403 as for a role that trusts
 * nobody, so that nobody learns which accounts there are.
 */
export function refuseWithoutAccount({ service, name, input }: AnyOperation, raw: unknown): never {
  checked(input, raw, service.quotesValues);
  throw accessDenied(`Not authorized to perform ${service.name}:${name}`);
}
