/** The type of a condition key, from AWS's reference (pure). */
import type { Catalogue, CatalogueKey } from "@/lib/authorization";
import type { ContextKeyType } from "./draft";

const singles: Record<string, "string" | "numeric" | "boolean" | "ip" | "binary" | "date"> = {
  ...{ String: "string", ARN: "string", Bool: "boolean", Date: "date" },
  ...{ IPAddress: "ip", Numeric: "numeric", Binary: "binary" },
};

/** In: a key as a policy names it, the reference. Out: its type; `string` for a key that the reference does not have. */
export function contextKeyType(key: string, catalogue: Catalogue | undefined): ContextKeyType {
  const prefix = key.split(":")[0]?.toLowerCase() ?? "";
  const known = catalogue && [...catalogue.conditionKeys(prefix), ...catalogue.globalConditionKeys];
  const type = known?.find((one) => names(one, key))?.type ?? "String";
  const single = singles[type.replace(/^ArrayOf/, "")] ?? "string";
  return type.startsWith("ArrayOf") ? `${single}List` : single;
}

/** Keys are compared without regard to case; `aws:PrincipalTag/${TagKey}` stands for every tag. */
function names({ key }: CatalogueKey, asked: string): boolean {
  const [start = "", placeholder] = key.toLowerCase().split("${");
  return placeholder === undefined ? start === asked.toLowerCase() : asked.toLowerCase().startsWith(start);
}
