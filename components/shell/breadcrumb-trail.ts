/** The way from a service's first page to the page, from the console path alone. Pure. */
import type { EraString } from "../eras/strings";
import { consolePaths } from "../link/console-paths";
import { keyCrumbs } from "./key-crumbs";

export interface Crumb {
  text: string;
  /** A console path. */
  href: string;
}

type Strings = Record<EraString, string>;

/** What a word of a path is called. What is not here is a name (of a user, a group) and stands as it is. */
const words: Record<string, (strings: Strings, parent: string | undefined) => string> = {
  groups: (s) => s["groups.title"],
  users: (s) => s["users.title"],
  roles: () => "Roles",
  policies: (s) => s["policies.title"],
  "identity-providers": () => "Identity providers",
  "account-settings": () => "Account settings",
  "policy-simulator": (s) => s["simulator.title"],
  "credential-report": (s) => s["credentialReport.title"],
  "security-credentials": (s) => s["securityCredentials.title"],
  "authorization-details": () => "Authorization details",
  "password-policy": () => "Edit password policy",
  create: (s, parent = "") => titlesOfCreate[parent]?.(s) ?? "Create",
  edit: () => "Edit",
  "create-access-key": () => "Create access key",
  "assign-mfa": () => "Assign MFA device",
  "add-permissions": () => "Add permissions",
  "attach-policies": () => "Attach policies",
  "create-policy": () => "Create inline policy",
  "inline-policy": () => "Inline policy",
  "inline-policies": () => "Inline policies",
  "permissions-boundary": () => "Permissions boundary",
  "edit-trust-policy": () => "Edit trust policy",
  "add-users": () => "Add users",
  "add-to-groups": () => "Add user to groups",
  "add-groups": () => "Add user to groups",
  tags: () => "Manage tags",
  attach: () => "Attach policy",
  detach: () => "Detach policy",
  "set-boundary": () => "Set permissions boundary",
  buckets: () => "Buckets",
  upload: () => "Upload",
  "block-public-access": () => "Edit Block public access",
  policy: () => "Edit bucket policy",
  events: () => "Event history",
  attempt: () => "Your lab",
};

const titlesOfCreate: Record<string, (strings: Strings) => string> = {
  buckets: () => "Create bucket",
  groups: (s) => `Create ${s["groups.one"]}`,
  policies: () => "Create policy",
  roles: () => "Create role",
  users: (s) => s["userWizard.title"],
  "identity-providers": () => "Add provider",
};

/** The folders whose pages bear the names of what they show. */
const ofNames = new Set([
  "groups",
  "users",
  "roles",
  "policies",
  "identity-providers",
  "authorization-details",
  "buckets",
  "events",
]);

const services: Record<string, (strings: Strings) => Crumb> = {
  iam: () => ({ text: "IAM", href: consolePaths.dashboard }),
  s3: () => ({ text: "Amazon S3", href: consolePaths.buckets }),
  cloudtrail: () => ({ text: "CloudTrail", href: consolePaths.events }),
  billing: (s) => ({ text: s["billing.title"], href: consolePaths.billing }),
  account: (s) => ({ text: s["account.title"], href: consolePaths.account }),
  settings: () => ({ text: "Unified settings", href: consolePaths.settings }),
  singlesignon: () => ({ text: "IAM Identity Center", href: consolePaths.identityCenter }),
  labs: () => ({ text: "Labs", href: consolePaths.labs }),
};

/** `/iam/authorization-details/<id>` is one page: the id is no name, and the folder above it no page. */
const withoutId = (path: string) => path.replace(/^(\/iam\/authorization-details)\/.*$/, "$1");

/** `/iam/users/ben` → IAM > IAM users > ben. Of S3 also the folders that the address names behind its question mark. */
export function breadcrumbTrail(path: string, strings: Strings, asked: Readonly<Record<string, string>> = {}): Crumb[] {
  const [service = "", ...steps] = withoutId(path).split("/").filter(Boolean);
  const root = services[service]?.(strings);
  if (!root) return [];
  const trail = steps.map((step, index) => {
    const parent = steps[index - 1];
    // A word is a word only where a page's name is expected: a user may be called `tags`.
    const named =
      parent !== undefined && ofNames.has(parent) && index === 1 && step !== "create"
        ? undefined
        : words[step]?.(strings, parent);
    return {
      text: named ?? lastPart(decodeURIComponent(step)),
      href: `/${service}/${steps.slice(0, index + 1).join("/")}`,
    };
  });
  return [root, ...keyCrumbs(trail, asked)];
}

/** Of a policy's ARN its name, of an identity provider's its name or its whole address, of any other name the name. */
function lastPart(name: string) {
  if (!name.startsWith("arn:")) return name;
  return /-provider\/(.+)$/.exec(name)?.[1] ?? name.split("/").at(-1) ?? name;
}
