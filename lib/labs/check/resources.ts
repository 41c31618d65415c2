/** What a lab calls a resource by, and its ARN. */
import type { AccountState } from "@/lib/doors/console/graded-account";
import type { Somebody } from "./context";

/** `arn:…`, `*`, `user/Ben`, `own`, `table/orders`, `larch-reports-…/public/*`. */
export function resourceArn({ account, who }: Somebody, written: string, action: string): string {
  const { state, accountId } = account;
  if (written === "*" || written.startsWith("arn:")) return written;
  if (written === "own") return ownArn(state, accountId, who.kind === "user" ? who.name : "", action);
  const named = entityArn(state, accountId, written);
  if (named) return named;
  const [bucket] = written.split("/");
  if (state.buckets.some(({ name }) => name === bucket)) return `arn:aws:s3:::${written}`;
  const thing = state.inventory.find(
    ({ arn, tags }) =>
      arn.endsWith(`:${written}`) ||
      arn.endsWith(`/${written}`) ||
      tags.some((tag) => tag.Key === "Name" && tag.Value === written),
  );
  return thing?.arn ?? written;
}

/** `user/Ben` with the path that Ben has; of somebody who does not exist with none. */
export function entityArn(state: AccountState, accountId: string, written: string): string | undefined {
  const [kind = "", ...rest] = written.split("/");
  const name = rest.join("/");
  const lists = { user: state.users, group: state.groups, role: state.roles, policy: state.policies } as const;
  if (!Object.hasOwn(lists, kind) || name === "") return undefined;
  const list: readonly { name: string; path: string }[] = lists[kind as keyof typeof lists];
  const path = list.find((one) => one.name === name)?.path ?? "/";
  return `arn:aws:iam::${accountId}:${kind}${path}${name}`;
}

/** A virtual device is made under its own name, and everything else is done to oneself. */
function ownArn(state: AccountState, accountId: string, name: string, action: string): string {
  if (/VirtualMFADevice$/i.test(action)) return `arn:aws:iam::${accountId}:mfa/${name}`;
  return entityArn(state, accountId, `user/${name}`) ?? "*";
}
