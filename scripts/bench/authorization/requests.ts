/** Requests over AWS's whole catalogue of actions, each with a context of its own: nothing can be remembered. */
import type { AuthorizationRequest, RequestPrincipal } from "@/lib/authorization";
import { catalogueFor } from "@/lib/catalogue/catalogue";

export const account = "111122223333";

export const user = (name: string): RequestPrincipal => ({
  kind: "user",
  accountId: account,
  arn: `arn:aws:iam::${account}:user/${name}`,
  userId: `AIDA${name.toUpperCase()}`,
});

/** Numbers from 0 up to a bound, the same in every run. */
export function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Every action of every service with a resource that it works on. */
export async function actionsWithResources(): Promise<{ action: string; resource: string }[]> {
  const { services } = await catalogueFor("");
  const catalogue = await catalogueFor(services.map((service) => `${service}:`).join(" "));
  return services.flatMap((service) => {
    const forms = new Map(catalogue.resourceTypes(service).map(({ name, arn }) => [name, arn]));
    return catalogue.actions(service).map(({ name, resourceTypes }) => {
      const form = forms.get(resourceTypes[0] ?? "");
      return { action: `${service}:${name}`, resource: form === undefined ? "*" : filled(form) };
    });
  });
}

/** `arn:${Partition}:s3:::${BucketName}` → an ARN of that form. */
const filled = (form: string) =>
  form
    .replaceAll("${".concat("Partition}"), "aws")
    .replaceAll("${".concat("Region}"), "eu-west-1")
    .replaceAll("${".concat("Account}"), account)
    .replace(/\$\{[^}]*\}/g, "example");

/** `count` requests, spread evenly over the actions. */
export function requestsOver(
  actions: readonly { action: string; resource: string }[],
  count: number,
  principal: RequestPrincipal,
): AuthorizationRequest[] {
  return Array.from({ length: count }, (_, index) => {
    const { action, resource } = actions[Math.floor((index * actions.length) / count)] ?? {
      action: "*",
      resource: "*",
    };
    return { principal, action, resource, resourceAccount: account, context: contextOf(index) };
  });
}

export const contextOf = (index: number): AuthorizationRequest["context"] => ({
  "aws:username": `user-${index}`,
  "aws:SourceIp": `203.0.${index >> 8}.${index & 255}`,
  "aws:SecureTransport": "true",
  "aws:CurrentTime": new Date(1782900000000 + index * 1000).toISOString(),
  "aws:PrincipalTag/team": `team-${index % 7}`,
  "aws:RequestedRegion": index % 3 === 0 ? "us-east-1" : "eu-west-1",
});
