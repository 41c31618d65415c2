/** The target ids of the registry: each stands at one place of a page, and is found where the registry says. */
import { CreateRoleCommand, DeleteAccountAliasCommand, PutUserPolicyCommand } from "@aws-sdk/client-iam";
import { PutBucketVersioningCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import type { Page } from "@playwright/test";
import { targetRegistry } from "@/components/targets";
import type { TestAccount } from "../fixtures/account";
import { follow, pathOf } from "../fixtures/follow";
import { denyOnce, type Furnished, furnish, policyDocument } from "../fixtures/furnished";
import { pagesOfConsole, pagesOfSignIn, routesInTree } from "../fixtures/pages-of-the-tree";
import { control } from "../fixtures/server";
import { signOut, typeUserSignIn, userWithPassword } from "../fixtures/sign-in";
import { chooseActions, simulate } from "../fixtures/simulator";
import { expect, settled, test } from "../fixtures/test";

test.setTimeout(600_000);

/** A click on a target, or what is typed into one. */
type Step = string | { into: string; type: string };
/** A page, and the steps that bring targets to light that it does not show at first. */
type Way = [address: string, ...steps: Step[]];

/** As root. What changes the account stands after what needs it as it was. */
const ways: Record<"current" | "2020", (made: Furnished) => Way[]> = {
  current: ({ user, bareUser, group, role, policyArn, oidcProviderArn, bucket, accessKeyIds: [key] }) => [
    ["/iam", "nav.services", "nav.services.star[s3]"],
    ["/iam", "nav.settings"],
    ["/iam", "nav.help"],
    ["/iam", "nav.notifications"],
    ["/iam", "nav.account-menu", "nav.account-menu.turn-on-multi-session", "nav.account-menu.add-session"],
    ["/iam", "nav.command-line", { into: "command-line.input", type: "aws iam list-users" }, "command-line.run"],
    ["/iam", { into: "nav.search", type: "users" }],
    ["/iam", { into: "sidenav.search", type: "users" }],
    ["/iam", "dashboard.alias.edit"],
    ["/iam/account-settings", "sts.change-tokens"],
    ["/iam/users", `users.row[${bareUser}].select`, "users.delete"],
    ["/iam/credential-report", "credential-report-page.download"],
    ["/iam/policy-simulator?mode=custom", "simulator.add-policy", "simulator.add-boundary"],
    [`/iam/roles/${role}`, "role.boundary"],
    [`/iam/roles/${role}`, "role.edit"],
    [`/iam/roles/${role}?section=revoke_sessions`, "role.revoke"],
    [
      "/iam/users/create",
      ...[{ into: "user-wizard.name", type: "newcomer" }, "user-wizard.console-access", "user-wizard.user-kind[iam]"],
      ...["password.kind[custom]", { into: "password.value", type: "Newcomer-2026!" }, "wizard.next"],
      ...["user-wizard.create-group", "group-dialog.cancel", "user-wizard.boundary-section", "wizard.next"],
      ...["tags.add", { into: "tags.key[1]", type: "team" }, "wizard.submit"],
    ],
    [
      "/iam/roles/create?trustedEntityType=AWS_ACCOUNT",
      ...[
        "role-wizard.account[other]",
        "role-wizard.require-external-id",
        { into: "role-wizard.external-id", type: "x1" },
      ],
      ...[{ into: "role-wizard.account-id", type: "123456789012" }, "wizard.next", "role-wizard.boundary-section"],
      "wizard.next",
    ],
    ["/iam/identity-providers/create", "add-provider.type[OpenID Connect]"],
    ["/larch-idp", "larch-people.create"],
    ["/larch-idp", "larch-mappings.create"],
    [`/iam/identity-providers/${encodeURIComponent(oidcProviderArn)}`, "identity-provider.audience-actions"],
    ["/iam/roles/create?selectedService=EC2"],
    ["/iam/roles/create?trustedEntityType=WEB_IDENTITY&provider=accounts.google.com"],
    ["/iam/roles/create?trustedEntityType=SAML"],
    ["/iam/roles/create?trustedEntityType=CUSTOM"],
    [
      "/iam/policies/create",
      "policy-editor.view[json]",
      ...[{ into: "policy-wizard.document", type: policyDocument("s3:GetObject") }, "wizard.next"],
    ],
    [
      "/iam/policies/create",
      "policy-editor.view[json]",
      { into: "policy-wizard.document", type: policyDocument("iam:PassRole") },
    ],
    ["/iam/policies/create", "policy-editor.view[json]", "statement-panel.add", "statement-panel.add-resource"],
    ["/iam/policies/create", "policy-editor.actions", "cloudformation"],
    [
      `/iam/groups/${group}/inline-policy`,
      "policy-editor.view[json]",
      ...[{ into: "inline-policy.document", type: policyDocument("s3:GetObject") }, "wizard.next"],
    ],
    [
      "/iam/policies/create",
      "policy-editor.view[json]",
      ...[{ into: "policy-wizard.document", type: policyDocument("s3:GetObject") }, "policy-editor.view[visual]"],
      ...["policy-editor.actions", "import"],
    ],
    [
      `/iam/policies/${encodeURIComponent(policyArn)}/edit`,
      ...[{ into: "edit-policy.document", type: policyDocument("s3:*") }, "policy-editor.findings[new-access]"],
      ...["policy-editor.check-new-access", "wizard.next"],
    ],
    [
      `/iam/users/${bareUser}/create-access-key`,
      ...["access-key-wizard.use-case[cli]", "access-key-wizard.confirmation", "wizard.next", "wizard.submit"],
    ],
    [
      `/iam/users/${bareUser}/assign-mfa`,
      ...[{ into: "mfa.device-name", type: "phone" }, "mfa.kind[virtual]", "wizard.next", "mfa.show-qr-code"],
      ...["awsui-app-layout-trigger-authenticator", "authenticator.scan", "mfa.show-secret-key"],
    ],
    [`/iam/users/${bareUser}/assign-mfa`, "mfa.kind[hardware]", "wizard.next"],
    [
      `/iam/users/${bareUser}?section=security_credentials`,
      ...["console-sign-in.enable", "password.kind[custom]", { into: "password.value", type: "Newcomer-2026!" }],
      "confirm.submit",
    ],
    [`/iam/users/${bareUser}?section=security_credentials`, "ssh-keys.create"],
    [`/iam/users/${bareUser}?section=security_credentials`, "bedrock-keys.create"],
    [`/iam/users/${bareUser}?section=security_credentials`, "git-credentials.create"],
    [`/iam/users/${user}?section=security_credentials`, "console-sign-in.manage"],
    [`/iam/users/${user}?section=security_credentials`, `access-keys.actions[${key}]`, "describe"],
    [`/iam/groups/${group}`, "group.edit", { into: "group-form.name", type: "Makers" }, "group-form.save"],
    [
      "/iam/account-settings/password-policy",
      ...["password-policy.kind[custom]", "password-policy.expires", "password-policy.prevent-reuse"],
    ],
    [`/s3/buckets/${bucket}/upload?prefix=`, "upload.properties", "upload.metadata-add"],
    ["/account", "account.edit[color]"],
    ["/account", "account.edit[name]"],
    ["/account", "account.edit[email]"],
    ["/account", "account.edit[password]"],
    ["/account", "billing-access.edit"],
  ],
  "2020": ({ bareUser }) => [
    [
      "/iam/identity-providers/create",
      ...["add-provider.type[OpenID Connect]", { into: "add-provider.url", type: ciIssuer }],
      "add-provider.get-thumbprint",
    ],
    [
      "/iam/users/create",
      ...[{ into: "user-wizard.name", type: "newcomer" }, "user-wizard.add-name"],
      ...[{ into: "user-wizard.name[2]", type: "second" }, "user-wizard.programmatic-access", "wizard.next"],
      ...["user-wizard.create-group", "group-dialog.cancel", "wizard.next", "wizard.next", "wizard.submit"],
    ],
    ["/iam", "dashboard.alias.edit"],
    ["/iam/users", `users.row[${bareUser}].select`],
  ],
};

/** The page of an object in a bucket that keeps versions. */
async function versionsKept({ s3 }: TestAccount, { bucket: Bucket, objectKey: Key }: Furnished, seen: Sightings) {
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: "Enabled" } }));
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: "second" }));
  await seen.at([`/s3/buckets/${Bucket}/object?key=${encodeURIComponent(Key)}`]);
}

/** What the simulator shows after actions were chosen and simulated. */
async function simulated(account: TestAccount, user: string, page: Page, seen: Sightings) {
  const principal = `arn:aws:iam::${account.id}:user/team/${user}`;
  await page.goto(`/iam/policy-simulator?${new URLSearchParams({ principal })}`);
  await settled(page);
  await simulate(page, "s3", ["GetObject"]);
  await seen.look();
  await page.getByRole("button", { name: "Explain s3:GetObject on *" }).click();
  await seen.look();
  await page.keyboard.press("Escape");
  await chooseActions(page, "ec2", ["RunInstances"]);
  await seen.look();
}

/** The providers of Larch: a workflow that gets a session and one that gets none, and a person at the portal. */
async function larch({ id, iam }: TestAccount, page: Page, seen: Sightings) {
  const issuer = ciIssuer.replace("https://", "");
  const trust = {
    ...{ Effect: "Allow", Principal: { Federated: `arn:aws:iam::${id}:oidc-provider/${issuer}` } },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: { StringEquals: { [`${issuer}:sub`]: "repo:larch/shop:ref:refs/heads/main" } },
  };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [trust] });
  await iam.send(new CreateRoleCommand({ RoleName: "Pipeline", AssumeRolePolicyDocument }));
  const role = { into: "larch-ci.role", type: `arn:aws:iam::${id}:role/Pipeline` };
  await seen.at(["/larch-ci", role, "larch-ci.run"]);
  await seen.at(["/larch-ci", { into: "larch-ci.ref", type: "feature" }, role, "larch-ci.run"]);

  const provider = `arn:aws:iam::${id}:saml-provider/LarchIdP`;
  await seen.at([
    "/larch-idp",
    ...["larch-mappings.create", { into: "larch-idp.mapping-group", type: "Eng" }],
    { into: "larch-idp.mapping-role", type: `arn:aws:iam::${id}:role/Pipeline` },
    ...[{ into: "larch-idp.mapping-provider", type: provider }, "confirm.submit"],
  ]);
  await seen.at(["/larch-idp", "larch-people.row[ben].select", "larch-idp.set-password", "confirm.submit"]);
  await page.getByTestId("larch-idp.new-password.show").click();
  const password = (await page.getByTestId("larch-idp.new-password").textContent()) ?? "";
  const signIn = (as: string): Way => [
    `/idp/${id}`,
    ...[
      { into: "larch-portal.user-name", type: "ben" },
      { into: "larch-portal.password", type: as },
    ],
    "larch-portal.sign-in",
  ];
  await seen.at(signIn("wrong"));
  await seen.at(signIn(password));
}

const ciIssuer = "https://token.actions.githubusercontent.com";

/** Registered ahead of the part of the console that will show them. */
const ahead = ["user.edit"];

for (const era of ["current", "2020"] as const) {
  test.describe(`era ${era}`, () => {
    test.use({ era });

    test("every target stands once on its page, and every registered one is found", async ({
      account,
      as,
      page,
      passkeys,
    }) => {
      const seen = new Sightings(page);
      await passkeys.plug();
      const furnished = await furnish(account);
      const explicit = policyDocument("iam:ListUsers", "Deny");
      await account.iam.send(
        new PutUserPolicyCommand({ UserName: furnished.bareUser, PolicyName: "no", PolicyDocument: explicit }),
      );
      const deniedEventId = await denyOnce(account, furnished.bareUser);
      const named = { ...furnished, accountId: account.id, deniedEventId, eventId: deniedEventId };
      await as.root();
      await seen.through(
        pagesOfConsole(named)
          .filter(({ route }) => era === "current" || hasEras(route))
          .map(({ address }) => address),
      );
      await as.user(furnished.bareUser, { place: 1 });
      await seen.at(["/iam", "nav.account-menu"]);
      for (const way of ways[era](furnished)) await seen.on(way);
      if (era === "current") {
        await simulated(account, furnished.user, page, seen);
        await versionsKept(account, furnished, seen);
        await larch(account, page, seen);
      }
      // The second time the browser refuses the passkey, which is registered already.
      for (const _ of ["registered", "refused"])
        await seen.at([`/iam/users/${furnished.user}/assign-mfa`, "wizard.next", "wizard.submit"]);
      await account.iam.send(new DeleteAccountAliasCommand({ AccountAlias: furnished.alias }));
      await seen.at(["/iam"]);

      await as.user(furnished.user);
      await seen.at(["/iam/security-credentials", "console-sign-in.update-password"]);
      if (era === "current") await seen.at(["/iam", "nav.account-menu", "nav.account-menu.add-session"]);
      await switchRole(account, furnished.user, seen);
      await as.user(furnished.bareUser);
      await seen.at(["/iam/users"]);
      await account.iam.send(
        new PutUserPolicyCommand({
          UserName: furnished.bareUser,
          PolicyName: "no",
          PolicyDocument: policyDocument("iam:*"),
        }),
      );
      await seen.at([`/iam/users/${furnished.bareUser}?section=tags`]);
      await as.root();
      if (era === "current") await shownToAnother(page, seen);
      if (era === "current") await labs(page, seen);
      await control("PUT", `/accounts/${account.id}/root`, { mfaEnforcement: "prompt" });
      await seen.at(["/signin/register-mfa"]);
      await page.context().clearCookies();
      await signInPages(account, furnished, page, seen);
      await as.root();
      await page.clock.install({ time: Date.now() + 12 * 3_600_000 - 180_000 });
      await seen.at(["/iam", "nav.notifications"]);
      await page.clock.setSystemTime(Date.now() + 13 * 3_600_000);
      await seen.at(["/iam"]);

      expect(seen.wrong).toEqual([]);
      const found = new Set([...seen.ids].map((id) => id.replace(/\[.*?\]/g, "[]")));
      const registered = [...targetRegistry.values()];
      expect([...found].filter(isOurs).filter(isUnregistered).sort(), "shown, but not registered").toEqual([]);
      const routes = new Set(routesInTree());
      const missing = registered
        .filter((target) => target.era === era || target.era === "both")
        .filter(({ page: where }) => routes.has(where.split("?")[0] ?? "") || where === "*")
        .filter(({ id }) => !partOfTable(id) && !ahead.includes(id))
        .filter(({ id }) => era === "current" || eraMatters(id))
        .map(({ id }) => id)
        .filter((id) => !found.has(id));
      expect(missing, "registered, but not found").toEqual([]);
    });
  });
}

/** The page that stands there, once another tab shows who acts at its place by now. */
async function shownToAnother(page: Page, seen: Sightings) {
  const other = await page.context().newPage();
  await other.goto("/iam");
  await page.getByTestId("session.reload").waitFor();
  await seen.look();
  await other.close();
}

/** The panel of labs at its levels of help: a lab that is for both consoles, one that asks for words, one for parts. */
async function labs(page: Page, seen: Sightings) {
  for (const [lab, help] of [
    ["l06-groups-and-job-functions", "guided"],
    ["l01-find-your-way", "exam"],
    ["l10-read-the-denial", "goals"],
  ] as const) {
    await seen.at([`/labs/${lab}`, `lab.help[${help}]`, "lab.begin"]);
    await page.waitForURL("**/labs/attempt");
    await page.getByTestId("lab.panel").waitFor();
    // A step whose target the page does not show says so after a moment.
    if (help === "guided") await page.getByTestId("lab.go-there").waitFor();
    await seen.look();
    if (help !== "guided") continue;
    await page.goto("/iam/groups");
    await page.getByTestId("lab.note").waitFor();
    await seen.look();
    await seen.at(["/iam/groups", "nav.help"]);
  }
  await page.getByTestId("lab.grade").click();
  await page.getByTestId("lab.try-again").waitFor();
  await seen.look();
  await seen.at(["/labs"]);
}

/** `area.element` or `element[key]`; Cloudscape's own ids have no such form. */
const isOurs = (id: string) => /[.[]/.test(id);

/** A field that hides what stands in it has one more target, which shows it. */
const isUnregistered = (id: string) => !targetRegistry.has(id) && !targetRegistry.has(id.replace(/\.show$/, ""));

/** Every table may have these parts; which of them one has is its own matter. The table itself must be there. */
const partOfTable = (id: string) =>
  /\.(row\[\](\.link|\.select|\.expand)?|select-all|filter|clear-filters?|type-filter|create|delete|refresh|preferences|pagination|info|denied)$/.test(
    id,
  );

/** Has the page targets that one of the consoles has alone? */
const hasEras = (route: string) =>
  [...targetRegistry.values()].some(({ era, page }) => era !== "both" && page.split("?")[0] === route);

/** In the old era the test goes to what differs there. */
const eraMatters = (id: string) => targetRegistry.get(id)?.era === "2020";

/** The menu of who switched to a role, and of who may do so again. */
async function switchRole({ iam, id }: TestAccount, user: string, seen: Sightings) {
  const trust = {
    Effect: "Allow",
    Principal: { AWS: `arn:aws:iam::${id}:user/team/${user}` },
    Action: "sts:AssumeRole",
  };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [trust] });
  await iam.send(new CreateRoleCommand({ RoleName: "Reader", AssumeRolePolicyDocument }));
  await seen.at([`/switchrole?account=${id}&roleName=Reader`, "switchrole.submit"]);
  await seen.at(["/iam/users", "nav.account-menu", "nav.account-menu.switch-back"]);
  await seen.at(["/iam/users", "nav.account-menu"]);
}

async function signInPages(account: TestAccount, furnished: Furnished, page: Page, seen: Sightings) {
  const accountId = account.id;
  const nobody = {
    ...{ user: "", group: "", role: "", inlinePolicy: "", policyArn: "", samlProviderArn: "", oidcProviderArn: "" },
    ...{ bucket: "", objectKey: "", eventId: "", deniedEventId: "" },
  };
  for (const { route, address } of pagesOfSignIn({ ...nobody, accountId }))
    if (!/mfa|change-password/.test(route)) await seen.at([address]);
  const signIn = `/signin/${accountId}/console`;
  await page.goto(signIn);
  await typeUserSignIn(page, { userName: "nobody", password: "wrong" });
  await page.getByTestId("signin.problem").waitFor();
  await seen.look();

  await page.goto(signIn);
  await typeUserSignIn(page, { userName: furnished.user, password: furnished.password });
  for (const step of ["mfa.choose-method", "mfa.other-methods", "mfa.method[virtual]", "mfa.choose-method"]) {
    await seen.look();
    await page.getByTestId(step).click();
  }
  for (let wrong = 0; wrong < 3; wrong++) {
    await page.getByTestId("mfa.code").fill("000000");
    await page.getByTestId("mfa.submit").click();
    await settled(page);
  }
  await page.getByTestId("mfa.resync").waitFor();
  await seen.look();

  const password = "Must-change-1!";
  await userWithPassword(account, "newest", password, true);
  await page.goto(signIn);
  await typeUserSignIn(page, { userName: "newest", password });
  await page.getByTestId("signin.confirm-change").waitFor();
  await seen.look();

  await userWithPassword(account, "remembered", password);
  await page.goto(signIn);
  await page.getByTestId("signin.remember").check();
  await typeUserSignIn(page, { userName: "remembered", password });
  await page.waitForURL("**/iam");
  await settled(page);
  await signOut(page);
  await seen.at([signIn]);
}

/** The targets that were seen so far, and what was wrong with them. */
class Sightings {
  readonly ids = new Set<string>();
  readonly wrong: string[] = [];

  constructor(private readonly page: Page) {}

  /** Goes from page to page by links, and looks at each. */
  async through([first = "/", ...others]: string[]) {
    await this.at([first]);
    for (const address of others) {
      await follow(this.page, address);
      await this.look();
    }
  }

  /** Opens a page, goes the steps, and looks after each. */
  async at([address, ...steps]: Way) {
    await this.page.goto(address);
    await this.go(steps);
  }

  /** The same from a page of the same session, by a link where it leads to another page. */
  async on([address, ...steps]: Way) {
    if (pathOf(this.page.url()) === pathOf(address)) await this.page.goto(address);
    else await follow(this.page, address);
    await this.go(steps);
  }

  private async go(steps: readonly Step[]) {
    await this.look();
    for (const step of steps) {
      const target = this.page.getByTestId(typeof step === "string" ? step : step.into);
      if (typeof step === "string") await target.click({ timeout: 10_000 });
      else {
        // A code editor's field takes what is typed: what it has is selected first.
        await target.press("ControlOrMeta+a", { timeout: 10_000 });
        await target.fill(step.type);
      }
      await this.look();
    }
  }

  /** Notes what the page shows. Cloudscape's own ids are not ours. */
  async look() {
    await settled(this.page);
    const shown = await this.page
      .locator("[data-testid]:not([data-testid^=awsui])")
      .evaluateAll((elements) => elements.map((element) => element.getAttribute("data-testid") ?? ""));
    for (const id of new Set(shown)) {
      const times = shown.filter((one) => one === id).length;
      if (times > 1 && isOurs(id)) this.wrong.push(`${this.page.url()} shows ${id} ${times} times`);
      this.ids.add(id);
    }
  }
}
