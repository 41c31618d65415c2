/**
 * Can a policy's resource name one of a type? Both are ARNs with wildcards: what the policy writes, and the reference's
 * format with anything in the place of its placeholders. A summary asks it of every resource and every type of some
 * 450 services, so what is plain at a glance is seen without a walk.
 */
import { overlap, patternOfGlobText } from "../compare/word-pattern";
import type { Work } from "../match/glob";
import type { CatalogueResourceType } from "../validate/findings/catalogue";

/** An ARN in its six parts; one part where it has fewer colons, as `arn:aws:s3*` has. */
export type ArnForm = readonly string[];

const partsOfArn = 6;

/** What a policy's variables stand for may be anything, and what stands for a placeholder too. */
export function arnForm(text: string): ArnForm {
  const open = text.replaceAll(/\$\{[^}]*\}/g, "*").replaceAll(/\*{2,}/g, "*");
  const parts = open.split(":");
  return parts.length < partsOfArn
    ? [open]
    : [...parts.slice(0, partsOfArn - 1), parts.slice(partsOfArn - 1).join(":")];
}

/** A type of a service's resources. */
export interface TypeForm {
  arn: ArnForm;
  /** How many `/` its names have; undefined where a name may hold more of them, as paths of IAM do. */
  slashes: number | undefined;
}

const known = new WeakMap<readonly CatalogueResourceType[], ReadonlyMap<string, TypeForm>>();

/** In: all types of a service, because where another type's form goes on with a `/`, what has that `/` is the other's. */
export function formsOfTypes(types: readonly CatalogueResourceType[]): ReadonlyMap<string, TypeForm> {
  const before = known.get(types);
  if (before) return before;
  const forms = types.map(({ name, arn }) => ({ name, arn: arnForm(arn) }));
  const made = new Map(
    forms.map(({ name, arn }) => {
      const own = nameIn(arn);
      const goesOn = own.endsWith("*") && forms.some((other) => nameIn(other.arn).startsWith(`${own}/`));
      return [name, { arn, slashes: goesOn ? slashesIn(own) : undefined }];
    }),
  );
  known.set(types, made);
  return made;
}

const nameIn = (arn: ArnForm) => arn[partsOfArn - 1] ?? "";
const slashesIn = (name: string) => name.split("/").length - 1;

/** Can a policy's resource be one of the type? In: all types of the service. */
export function resourceMayBe(
  resource: string,
  { name }: CatalogueResourceType,
  types: readonly CatalogueResourceType[],
): boolean {
  const form = formsOfTypes(types).get(name);
  return resource === "*" || (form !== undefined && isOfType(arnForm(resource), form, { steps: 0 }));
}

/** Wildcards may stand for what the type has; a `/` that is written stands for itself. */
export const isOfType = (resource: ArnForm, { arn, slashes }: TypeForm, work: Work): boolean =>
  formsMeet(resource, arn, work) && (slashes === undefined || slashesIn(nameIn(resource)) <= slashes);

/** Is there an ARN that has both forms? Wildcards of an ARN that has all its parts stay within theirs. */
export function formsMeet(a: ArnForm, b: ArnForm, work: Work): boolean {
  work.steps++;
  if (a.length !== b.length) return globsMeet(a.join(":"), b.join(":"), work);
  // The service tells most pairs apart, so it is looked at first.
  const service = 2;
  if (a.length > service && !globsMeet(a[service] ?? "", b[service] ?? "", work)) return false;
  return a.every((part, place) => place === service || globsMeet(part, b[place] ?? "", work));
}

function globsMeet(a: string, b: string, work: Work): boolean {
  if (a === "*" || b === "*" || a === b) return true;
  const [wildA, wildB] = [firstWild(a), firstWild(b)];
  if (wildA === a.length && wildB === b.length) return false;
  const start = Math.min(wildA, wildB);
  if (a.slice(0, start) !== b.slice(0, start)) return false;
  const end = Math.min(literalEnd(a), literalEnd(b));
  if (end > 0 && a.slice(-end) !== b.slice(-end)) return false;
  // Each takes at its open end what the other has there.
  if ((a.startsWith("*") && b.endsWith("*")) || (b.startsWith("*") && a.endsWith("*"))) return true;
  work.steps += a.length * b.length;
  const [one, other] = [patternOfGlobText(a), patternOfGlobText(b)];
  // Half a surrogate pair: nothing is known of it, so nothing is kept from it.
  return !one || !other || overlap(one, other);
}

/** How many characters stand before the first wildcard, and behind the last. */
const firstWild = (text: string) => {
  const found = text.search(/[*?]/);
  return found < 0 ? text.length : found;
};
const literalEnd = (text: string) => text.length - 1 - Math.max(text.lastIndexOf("*"), text.lastIndexOf("?"));
