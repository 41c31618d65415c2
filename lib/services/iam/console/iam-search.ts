import { z } from "zod";
import { beginsWord } from "@/lib/aws/begins-word";
import type { Denial } from "@/lib/operation/define";
import { groupArn, roleArn, userArn } from "../arns";
import { text } from "../inputs";
import { awsManagedPolicies } from "../managed-policies/catalogue";
import { defineIamOperation } from "../operation";
import type { Found } from "../store/search";
import { resourceTags } from "../tag-rules";

/** What a search found, the best first. */
export interface IamFindings {
  users: string[];
  groups: string[];
  roles: string[];
  /** The account's own before AWS's. */
  policies: { name: string; arn: string }[];
  /** `userName` is null of root's own. */
  accessKeys: { id: string; userName: string | null }[];
  /** Kinds of which there are more than are told. */
  more: ("user" | "group" | "role" | "policy")[];
  /** Why a kind is left out. */
  hidden: Denial[];
}

/** So many of a kind at most. */
const most = 8;
/** An access key id, or so much of its beginning that it is one person's. */
const keyStart = /^AKIA[A-Z2-7]{4,16}$/i;

export const iamSearch = defineIamOperation({
  name: "iamSearch",
  access: "list",
  summary: "Users, groups, roles, policies and access keys by a part of their names; of each kind what one may list.",
  consoleOnly: true,

  input: z.object({ text: text(2, 128) }),

  target: ({ call }) => ({
    lists: [
      { kind: "user", action: "iam:ListUsers", resource: userArn(call.accountId, "/", "") },
      { kind: "group", action: "iam:ListGroups", resource: groupArn(call.accountId, "/", "") },
      { kind: "role", action: "iam:ListRoles", resource: roleArn(call.accountId, "/", "") },
      { kind: "policy", action: "iam:ListPolicies", resource: "policy path /" },
    ] as const,
  }),

  /** Each kind has its own permission: who lacks one finds the others. */
  requires: () => [],

  /**
   * Whether a key exists is told to who may list the keys of its owner. Who may not list those of everybody is told
   * that, whatever was found.
   */
  async handler({ input, target, call, store, may }): Promise<IamFindings> {
    const hidden: Denial[] = [];
    const kinds: Found["kind"][] = [];
    for (const { kind, ...need } of target.lists) {
      const denial = may(need);
      if (denial) hidden.push(denial);
      else kinds.push(kind);
    }
    if (keyStart.test(input.text)) {
      kinds.push("access-key");
      const denial = may({ action: "iam:ListAccessKeys", resource: userArn(call.accountId, "/", "*") });
      if (denial) hidden.push(denial);
    }
    const found = kinds.length > 0 ? await store.search(input.text, kinds, most + 1) : [];
    const named = (kind: Found["kind"]) => found.filter((one) => one.kind === kind).map(({ name }) => name);
    const all = {
      user: named("user"),
      group: named("group"),
      role: named("role"),
      policy: [
        ...found.flatMap(({ kind, name, arn }) => (kind === "policy" && arn !== null ? [{ name, arn }] : [])),
        ...(kinds.includes("policy") ? awsManaged(input.text) : []),
      ],
    };
    return {
      users: all.user.slice(0, most),
      groups: all.group.slice(0, most),
      roles: all.role.slice(0, most),
      policies: all.policy.slice(0, most),
      more: (["user", "group", "role", "policy"] as const).filter((kind) => all[kind].length > most),
      accessKeys: found.flatMap(({ kind, name, owner }): IamFindings["accessKeys"] => {
        if (kind !== "access-key") return [];
        // Root's keys are listed by root alone.
        if (!owner) return call.principal.kind === "root" ? [{ id: name, userName: null }] : [];
        const resource = userArn(call.accountId, owner.path, owner.name);
        const denial = may({ action: "iam:ListAccessKeys", resource, context: resourceTags(owner.tags) });
        return denial ? [] : [{ id: name, userName: owner.name }];
      }),
      hidden,
    };
  },
});

/** AWS's policies of that name: those that begin with it first, then those of which a word does, as of `s3`
 * `AmazonS3FullAccess`; the shorter first. */
function awsManaged(asked: string): { name: string; arn: string }[] {
  const wanted = asked.toLowerCase();
  const found = awsManagedPolicies().filter(({ name }) => name.toLowerCase().includes(wanted));
  const later = ({ name }: { name: string }) => {
    if (name.toLowerCase().startsWith(wanted)) return 0;
    return beginsWord(name, wanted) ? 1 : 2;
  };
  return found
    .toSorted((a, b) => later(a) - later(b) || a.name.length - b.name.length || a.name.localeCompare(b.name, "en"))
    .map(({ name, arn }) => ({ name, arn }));
}
