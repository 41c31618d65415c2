/**
 * The messages on top of a page, by the ids that tests and labs use. Each takes what it names, and the labels of the era
 * where it says one, and gives what to show; the sentences are ours.
 */

import { anotherActs } from "@/lib/doors/console/action-state";
import { capital } from "../eras/capital";
import type { EraString } from "../eras/strings";
import { consolePaths } from "../link/console-paths";

export type FlashType = "success" | "info" | "warning" | "error";

export interface FlashLink {
  text: string;
  href: string;
  /** It opens in another tab: this page keeps what was typed. */
  beside?: true;
}

export interface FlashText {
  type: FlashType;
  header: string;
  content?: string;
  /** A button that leads somewhere. */
  link?: FlashLink;
  /** A button that reads the page anew. */
  reload?: true;
  /** It holds on this page alone, and is gone with it. */
  here?: true;
  /** In its place, of a refusal: the event that `Explain` leads to. */
  explained?: string;
}

const success = (header: string, rest: Omit<FlashText, "type" | "header"> = {}): FlashText => ({
  type: "success",
  header,
  ...rest,
});
const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

type Strings = Record<EraString, string>;

type PolicyHolder = "user" | "user group" | "role";
const holderName = (type: PolicyHolder, s: Strings) => (type === "user group" ? s["groups.one"] : type);

interface FailedOperation {
  operation: string;
  code: string;
  message: string;
  /** The refusal is ours: its code says nothing to a person. */
  ours?: boolean;
  of?: readonly string[];
}

interface Credential {
  /** `SSH public key` */
  noun: string;
  name: string;
}

export const messages = {
  "user.created": ({ name }: { name: string }) =>
    success("User created successfully", {
      here: true,
      content: "You can view and download the user's password now. It cannot be shown again later.",
      link: { text: "View user", href: consolePaths.user(name) },
    }),
  "user.created.nopw": ({ name }: { name: string }) =>
    success(`User ${name} created`, { link: { text: "View user", href: consolePaths.user(name) } }),
  "user.deleted": ({ name }: { name: string }) => success(`User ${name} deleted`),
  "users.deleted": ({ count }: { count: number }) => success(`${many(count, "user")} deleted`),
  "user.delete.blocked": ({ name }: { name: string }): FlashText => ({
    type: "error",
    header: `User ${name} has active access keys`,
    content: "Deactivate the access keys first, then delete the user.",
    link: { text: "Manage access keys", href: consolePaths.user(name, "security_credentials") },
  }),
  /** `stays`: it was made in the middle of something else, which no button shall lead out of. */
  "group.created": ({ name, stays }: { name: string; stays?: true }, s: Strings) =>
    success(
      `${name} ${s["groups.one"]} created`,
      stays ? {} : { link: { text: "View group", href: consolePaths.group(name) } },
    ),
  "group.deleted": ({ name }: { name: string }, s: Strings) => success(`${name} ${s["groups.one"]} deleted`),
  "groups.deleted": ({ count }: { count: number }, s: Strings) =>
    success(`${many(count, s["groups.one"], s["groups.many"])} deleted`),
  "group.renamed": ({ name }: { name: string }, s: Strings) =>
    success(`${capital(s["groups.one"])} renamed to ${name}`),
  "group.users.added": ({ count }: { count: number }) => success(`${many(count, "user")} added to this group`),
  "group.users.removed": ({ count }: { count: number }) => success(`${many(count, "user")} removed from this group`),
  "user.groups.added": ({ count }: { count: number }) => success(`User added to ${many(count, "group")}`),
  "user.groups.removed": ({ count }: { count: number }) => success(`User removed from ${many(count, "group")}`),
  "policies.attached": ({ count, type }: { count: number; type: PolicyHolder }, s: Strings) =>
    success(
      count === 1
        ? `Policy was successfully attached to ${holderName(type, s)}`
        : `${count} policies were successfully attached to ${holderName(type, s)}`,
    ),
  "policies.detached": ({ count, type }: { count: number; type: PolicyHolder }, s: Strings) =>
    success(
      count === 1
        ? `Policy was successfully detached from ${holderName(type, s)}`
        : `${count} policies were successfully detached from ${holderName(type, s)}`,
    ),
  "inline.removed": ({ count }: { count: number }) =>
    success(`${many(count, "inline policy", "inline policies")} removed`),
  "policy.created": ({ name, arn }: { name: string; arn?: string }) =>
    success(`Policy ${name} created.`, arn ? { link: { text: "View policy", href: consolePaths.policy(arn) } } : {}),
  "policy.saved": ({ name }: { name: string }) => success(`Policy ${name} saved`),
  "policy.entities.detached": ({ count }: { count: number }) =>
    success(`Policy was successfully detached from ${many(count, "entity", "entities")}`),
  "policy.entities.attached": ({ count }: { count: number }) =>
    success(`Policy was successfully attached to ${many(count, "entity", "entities")}`),
  "policy.deleted": ({ name }: { name: string }) => success(`Policy ${name} deleted`),
  "policy.default.set": ({ version }: { version: string }) => success(`Version ${version} is now the default`),
  "policy.version.deleted": ({ version }: { version: string }) => success(`Version ${version} deleted`),
  "policy.versions.deleted": ({ count }: { count: number }) => success(`${many(count, "version")} deleted`),
  "boundary.set": () => success("Permissions boundary set"),
  "boundaries.set": ({ count }: { count: number }) =>
    success(`Permissions boundary set for ${many(count, "entity", "entities")}`),
  "boundaries.removed": ({ count }: { count: number }) =>
    success(`Permissions boundary removed from ${many(count, "entity", "entities")}`),
  "boundary.removed": () => success("Permissions boundary removed"),
  "role.updated": ({ name }: { name: string }) => success(`Role ${name} updated`),
  "role.deleted": ({ name }: { name: string }) => success(`Role ${name} deleted`),
  "roles.deleted": ({ count }: { count: number }) => success(`${many(count, "role")} deleted`),
  "role.deletion.started": ({ name }: { name: string }): FlashText => ({
    type: "info",
    header: "Deletion in progress",
    content: `The service-linked role ${name} is being deleted.`,
  }),
  "role.deletion.failed": ({ name, reason }: { name: string; reason: string }): FlashText => ({
    type: "error",
    header: `Role ${name} could not be deleted`,
    content: reason,
  }),
  "role.created": ({ name, account }: { name: string; account?: string }) =>
    success(`Role ${name} created`, {
      link: { text: "View role", href: consolePaths.role(name) },
      ...(account
        ? {
            content: `Let the users of account ${account} who shall use it do so: they need sts:AssumeRole on this role.`,
          }
        : {}),
    }),
  "role.trust.updated": () => success("Trust policy updated"),
  "role.sessions.revoked": () =>
    success("Active sessions revoked", { content: "The policy AWSRevokeOlderSessions is attached to the role." }),
  "console.enabled": () => success("Console access enabled."),
  "console.updated": () => success("Console access updated."),
  "console.disabled": () => success("Console access disabled."),
  "password.changed": () => success("Password changed"),
  "key.created": () =>
    success("Access key created", {
      here: true,
      content: "This is the only time that the secret access key can be viewed or downloaded.",
    }),
  "key.deactivated": ({ id }: { id: string }) => success(`Access key ${id} deactivated`),
  "key.activated": ({ id }: { id: string }) => success(`Access key ${id} activated`),
  "key.deleted": ({ id }: { id: string }) => success(`Access key ${id} deleted`),
  "key.described": () => success("Access key description updated"),
  "credential.uploaded": ({ noun }: { noun: string }) => success(`${capital(noun)} uploaded`),
  "credential.activated": ({ noun, name }: Credential) => success(`${capital(noun)} ${name} activated`),
  "credential.deactivated": ({ noun, name }: Credential) => success(`${capital(noun)} ${name} deactivated`),
  "credential.deleted": ({ noun, name }: Credential) => success(`${capital(noun)} ${name} deleted`),
  "mfa.assigned": () =>
    success("MFA device assigned", { content: "You can register up to 8 MFA devices of any combination." }),
  "mfa.removed": () => success("MFA device removed"),
  "mfa.resynced": () => success("MFA device resynced"),
  "pwpolicy.custom": () => success("Password requirements for IAM users updated"),
  "pwpolicy.default": () => success("Password requirements for IAM users set to the IAM default"),
  "sts.tokens": ({ everywhere }: { everywhere: boolean }) =>
    success(
      `Session tokens of the global endpoint are valid in ${everywhere ? "all Regions" : "the Regions that are enabled by default"}`,
    ),
  "sts.activated": ({ region }: { region: string }) => success(`STS activated in ${region}`),
  "sts.deactivated": ({ region }: { region: string }) => success(`STS deactivated in ${region}`),
  "account.color": () => success("Account color updated"),
  "alias.created": () => success("Alias created for this account"),
  "alias.updated": () => success("Alias updated for this account"),
  "alias.deleted": () => success("Alias deleted for this account"),
  "account.renamed": ({ name }: { name: string }) => success(`Account name changed to ${name}`),
  "root.email.changed": ({ email }: { email: string }) => success(`Root user email address changed to ${email}`),
  "idp.created": ({ name, arn }: { name: string; arn: string }) =>
    success(`${name} added`, {
      content: "Assign a role to use it.",
      link: { text: "Assign role", href: consolePaths.roleForProvider(arn) },
    }),
  "idp.deleted": ({ name }: { name: string }) => success(`${name} deleted`),
  "idp.audience.added": ({ audience }: { audience: string }) => success(`Audience ${audience} added`),
  "idp.audience.removed": ({ audience }: { audience: string }) => success(`Audience ${audience} removed`),
  "idp.thumbprints.saved": () => success("Thumbprints updated"),
  "idp.metadata.replaced": () => success("Metadata replaced"),
  "idp.encryption.set": () => success("SAML encryption updated"),
  "idp.key.added": () => success("Private key added"),
  "idp.key.removed": () => success("Private key removed"),
  "larch.person.added": ({ userName }: { userName: string }) => success(`${userName} added to the directory`),
  "larch.person.edited": ({ userName }: { userName: string }) => success(`${userName} updated`),
  "larch.person.deleted": ({ userName }: { userName: string }) => success(`${userName} deleted from the directory`),
  "larch.mapping.added": ({ group, role }: { group: string; role: string }) => success(`${group} is offered ${role}`),
  "larch.mapping.deleted": ({ group, role }: { group: string; role: string }) =>
    success(`${group} is no longer offered ${role}`),
  "tags.saved": () => success("Tags updated"),
  "bucket.created": ({ name }: { name: string }) =>
    success(`Bucket ${name} created`, { link: { text: "View details", href: consolePaths.bucket(name) } }),
  "bucket.deleted": ({ name }: { name: string }) => success(`Bucket ${name} deleted`),
  "bucket.emptied": ({ name, count }: { name: string; count: number }) =>
    success(`Successfully emptied bucket ${name}`, { content: `${many(count, "object")} deleted.` }),
  "bucket.versioning.saved": () => success("Successfully edited Bucket Versioning"),
  "bucket.block.saved": () => success("Successfully edited Block Public Access settings for this bucket"),
  "bucket.policy.saved": () => success("Successfully edited bucket policy"),
  "bucket.policy.deleted": () => success("Successfully deleted bucket policy"),
  "objects.deleted": ({ count }: { count: number }) => success(`Successfully deleted ${many(count, "object")}`),
  "folder.created": ({ name }: { name: string }) => success(`Successfully created folder ${name}`),
  "events.downloaded": ({ count, more }: { count: number; more: boolean }): FlashText =>
    more
      ? {
          type: "warning",
          header: `The newest ${many(count, "event")} downloaded`,
          content: "A file holds no more, and more events match. Narrow the filter or the time range for the others.",
        }
      : success(`${many(count, "event")} downloaded`),
  "steps.done": ({ done, all, list }: { done: number; all: number; list: string }): FlashText => ({
    type: "warning",
    header: `${done} of ${all} steps were done`,
    content: `Done: ${list}.`,
  }),
  "session.ending": ({ href }: { href: string }): FlashText => ({
    type: "warning",
    header: "Your session ends in less than 5 minutes",
    content: "Finish what you are doing, or sign in again now.",
    link: { text: "Sign in again", href, beside: true },
  }),
  "session.another": ({ now, before }: { now: string; before: string }): FlashText => ({
    type: "warning",
    header: `You are ${now} now`,
    content: `Another tab of this browser signed in, switched to a role or switched back. This page is still that of ${before}: nothing on it is lost, but nothing can be sent from it.`,
    reload: true,
  }),
  "password.expiring": ({ days }: { days: number }): FlashText => ({
    type: "warning",
    header: `Your password will expire in ${many(days, "day")}.`,
    link: { text: "Change password", href: consolePaths.changeOwnPassword },
  }),
  "page.not-built": ({ page }: { page: string }): FlashText => ({
    type: "info",
    header: "That page is not part of this simulator",
    content: `The address ${page} leads to a page that is not built here.`,
  }),
  /** `of`: what it was about, of a step of several; more than one where the same befell more. */
  "api.error": ({ operation, code, message, ours = false, of = [] }: FailedOperation): FlashText => ({
    type: "error",
    ...(code === anotherActs ? { reload: true } : {}),
    header:
      of.length > 1
        ? `${operation} failed ${of.length} times`
        : `${[operation, ...of.map((subject) => `(${subject})`)].join(" ")} failed`,
    content: `${of.length > 1 ? `Failed: ${of.join(", ")}. ` : ""}${ours ? "" : `${code}: `}${message}`,
  }),
} as const;

export type MessageId = keyof typeof messages;
/** What a message takes: nothing, or an object of the things that it names. */
export type MessageFacts<Id extends MessageId> =
  Parameters<(typeof messages)[Id]> extends [infer Facts, ...unknown[]] ? [Facts] : [];
