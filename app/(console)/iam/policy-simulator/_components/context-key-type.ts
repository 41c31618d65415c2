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

/**
 * May an action's requests bring the key? In: the key as a policy names it; the action, `s3:ListBucket`. A key of the
 * action's service does, unless the reference has the key and has it of other actions alone.
 */
export function isKeyOf(key: string, action: string, catalogue: Catalogue | undefined): boolean {
  const [prefix = "", name = ""] = action.split(":");
  const service = prefix.toLowerCase();
  if (key.split(":")[0]?.toLowerCase() !== service) return false;
  const known = catalogue?.conditionKeys(service).some((one) => names(one, key)) ?? false;
  const own = catalogue?.actions(service).find((one) => one.name.toLowerCase() === name.toLowerCase());
  return !known || !own || own.conditionKeys.some((one) => names({ key: one }, key));
}

/** Keys are compared without regard to case; `aws:PrincipalTag/${TagKey}` stands for every tag. */
function names({ key }: Pick<CatalogueKey, "key">, asked: string): boolean {
  const [start = "", placeholder] = key.toLowerCase().split("${");
  return placeholder === undefined ? start === asked.toLowerCase() : asked.toLowerCase().startsWith(start);
}
