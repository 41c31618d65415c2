/**
 * Properties of an account, `Namespace/PropertyName`, and what each may be (pure).
 * Source: IAM API Reference, PutAccountProperties. AWS's reference names the namespace of role manager only.
 */
import { z } from "zod";
import { invalidInput } from "@/lib/aws/error";
import { matching, text } from "./inputs";

/** What there is; the values are what holds where nothing was put. */
const known: Record<string, { usual: string; isValue: (value: string) => boolean }> = {
  "RoleManager/Enabled": { usual: "false", isValue: (value) => value === "true" || value === "false" },
};

const keyForm = "^[A-Za-z][A-Za-z0-9/_-]*$";
export const accountProperties = z.record(
  text(1, 50).regex(/^[A-Za-z][A-Za-z0-9/_-]*$/, matching(keyForm)),
  text(1, 1024),
);

/** The namespaces that properties belong to, each once. */
export const namespacesOf = (properties: Record<string, string>) => [
  ...new Set(Object.keys(properties).map((key) => key.split("/")[0] ?? "")),
];

/** Throws InvalidInput 400 for properties of two namespaces, one that there is not, or one that may not be so. */
export function checkProperties(properties: Record<string, string>) {
  const namespaces = namespacesOf(properties);
  if (namespaces.length === 0) throw invalidInput("At least one property is required.");
  if (namespaces.length > 1) throw invalidInput("All properties must belong to the same namespace.");
  for (const [key, value] of Object.entries(properties)) {
    const property = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!property) throw invalidInput(`The property ${key} is not valid.`);
    if (!property.isValue(value)) throw invalidInput(`The value ${value} of the property ${key} is not valid.`);
  }
}

/** All properties: what was put, and what holds otherwise. */
export const withUsual = (put: Record<string, string>): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(known).map(([key, { usual }]) => [key, usual])),
  ...put,
});
export const knownNamespaces = namespacesOf(withUsual({}));
