/** The texts of a policy summary's cells, in the console's form: `BucketName | string like | reports`. */
import type { CatalogueResourceType } from "../validate/findings/catalogue";
import { resourceMayBe } from "./arn-form";
import { type Grant, isEverything, type SummedCondition } from "./grants";

/** `All resources`, `Multiple`, or the one. In: the types that it can be, and all of the service. */
export function resourceWords(
  grants: readonly Grant[],
  types: readonly CatalogueResourceType[],
  ofService: readonly CatalogueResourceType[],
): string {
  const excepted = grants.some(({ statement }) => statement.except);
  // Grants of one statement share their lists, so few lists are looked through.
  const texts = [...new Set([...new Set(grants.map(({ resources }) => resources))].flat())];
  if (excepted) return grants.length === 1 && texts.length === 1 ? `All resources except ${texts[0]}` : "Multiple";
  if (texts.length !== 1) return "Multiple";
  return resourceText(texts[0] ?? "*", types, ofService);
}

/** `None`, `Multiple`, or the one. */
export function conditionWords(grants: readonly Grant[]): string {
  const statements = [...new Set(grants.map(({ statement }) => statement))];
  const texts = [...new Set(statements.map(({ conditions }) => conditions.map(conditionText).join(" and ")))];
  const [only = ""] = texts;
  if (texts.length > 1 || statements.some(({ conditions }) => conditions.length > 1)) return "Multiple";
  return only === "" ? "None" : only;
}

/** `aws:SourceIp | ip address | 203.0.113.0/24` */
export const conditionText = ({ key, operator, values }: SummedCondition): string =>
  `${key} | ${operatorWords(operator)} | ${values.join(", ")}`;

/** `ForAnyValue:StringLikeIfExists` is `for any value string like if exists`. */
const operatorWords = (operator: string) =>
  operator
    .replace(":", " ")
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toLowerCase();

/** What an ARN names, by the placeholders of its type; an ARN of no known form as it is written. */
export function resourceText(
  resource: string,
  types: readonly CatalogueResourceType[],
  ofService: readonly CatalogueResourceType[],
): string {
  if (isEverything(resource)) return "All resources";
  const [, , , , , ...rest] = resource.split(":");
  const name = rest.join(":");
  const possible = types.filter((type) => resourceMayBe(resource, type, ofService));
  for (const format of possible.map(({ arn }) => arn.split(":").slice(5).join(":")).sort(moreTold)) {
    const found = name ? valuesIn(format, name) : undefined;
    if (found) return found.map(([key, value]) => `${key} | string like | ${value === "*" ? "All" : value}`).join(", ");
  }
  return resource;
}

const placeholder = /\$\{([^}]*)\}/g;

/** One character, or a whole variable: the `/` of `${aws:PrincipalTag/team}` parts nothing. */
const anything = "(?:\\$\\{[^}]*\\}|(?!\\$\\{).)";

/** The form that says most of a name first: an object's before its bucket's. */
const moreTold = (a: string, b: string) =>
  (b.match(placeholder)?.length ?? 0) - (a.match(placeholder)?.length ?? 0) ||
  b.replaceAll(placeholder, "").length - a.replaceAll(placeholder, "").length;

/** The parts of a name by a form with placeholders, or undefined where it has another form. */
function valuesIn(format: string, name: string): [string, string][] | undefined {
  const keys = [...format.matchAll(placeholder)].map(([, key = ""]) => key);
  const pattern = format
    .split(placeholder)
    .map((part, index) => (index % 2 === 1 ? `(${anything}+?)` : part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  const found = new RegExp(`^${pattern}$`, "s").exec(name);
  if (!found || keys.length === 0) return undefined;
  return keys.map((key, index) => [key, found[index + 1] ?? ""]);
}
