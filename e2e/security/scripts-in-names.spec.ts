/**
 * Whatever people write into names, tags, documents, addresses: it is shown, and never run. Each page is loaded as a
 * document, and none complains in the browser's console.
 */
import {
  AttachGroupPolicyCommand,
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  TagUserCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateRoleCommand,
} from "@aws-sdk/client-iam";
import type { Page } from "@playwright/test";
import { furnish, trustPolicy } from "../fixtures/furnished";
import { watchPage } from "../fixtures/page-watch";
import { pagesOfConsole, pagesOfSignIn } from "../fixtures/pages-of-the-tree";
import { expect, settled, test } from "../fixtures/test";

const payloads = [
  "<script>window.__x=1</script>",
  "</script><script>window.__x=1</script>",
  "</title><script>window.__x=1</script>",
  "</textarea><img src=x onerror=window.__x=1>",
  "<img src=x onerror=window.__x=1>",
  "<svg onload=window.__x=1>",
  "<details open ontoggle=window.__x=1>",
  '"><img src=x onerror=window.__x=1>',
  "' onmouseover=window.__x=1 autofocus onfocus=window.__x=1 x='",
  "<iframe srcdoc='<script>top.__x=1</script>'></iframe>",
  "<a href=javascript:window.__x=1>x</a>",
  "javascript:window.__x=1",
  "{{constructor.constructor('window.__x=1')()}}",
  "<!--<script>window.__x=1</script>-->",
];
const everything = payloads.join(" ");

// The browser's own name is recorded with every event, so it is written by others, too.
test.use({ userAgent: `Mozilla/5.0 ${payloads.slice(0, 6).join(" ")}` });
test.setTimeout(180_000);

test("scripts in everything that people can write do not run on any page", async ({ account, as, page }) => {
  const furnished = await furnish(account);
  const { iam } = account;
  const { user, group, role } = furnished;
  const PolicyDocument = JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: "s3:GetObject",
        Resource: "*",
        Condition: { StringEquals: { "aws:UserAgent": payloads } },
      },
    ],
  });
  const { Policy } = await iam.send(
    new CreatePolicyCommand({ PolicyName: "Scripts", PolicyDocument, Description: everything }),
  );
  await iam.send(new AttachUserPolicyCommand({ UserName: user, PolicyArn: Policy?.Arn }));
  await iam.send(new AttachGroupPolicyCommand({ GroupName: group, PolicyArn: Policy?.Arn }));
  const inlinePolicy = "scripts";
  await iam.send(new PutUserPolicyCommand({ UserName: user, PolicyName: inlinePolicy, PolicyDocument }));
  await iam.send(new PutGroupPolicyCommand({ GroupName: group, PolicyName: inlinePolicy, PolicyDocument }));
  await iam.send(new PutRolePolicyCommand({ RoleName: role, PolicyName: inlinePolicy, PolicyDocument }));
  const trusting = trustPolicy({ AWS: account.id }, { StringEquals: { "aws:UserAgent": payloads } });
  await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: role, PolicyDocument: trusting }));
  await iam.send(new UpdateRoleCommand({ RoleName: role, Description: everything }));
  // Tags take few signs: what is left of the payloads must be harmless, too.
  const [tagKey = ""] = furnished.accessKeyIds;
  await iam.send(new TagUserCommand({ UserName: user, Tags: [{ Key: tagKey, Value: "javascript:window.__x=1" }] }));
  await as.root();
  await page.goto("/iam/users"); // an event with the browser's name
  const [event] = await account.events("ListUsers");
  const eventId = String(event?.record.eventID);

  const named = { ...furnished, accountId: account.id, policyArn: Policy?.Arn ?? "", inlinePolicy, eventId };
  const addresses = pagesOfConsole(named).map(({ address }) => address);
  expect(await runs(page, addresses)).toEqual([]);
  await page.goto(`/iam/policies/${encodeURIComponent(Policy?.Arn ?? "")}`);
  await expect(page.getByText(payloads[0] ?? "").first()).toBeVisible(); // the documents are really shown
});

test("scripts in addresses do not run", async ({ as, page }) => {
  await as.root();
  const encoded = payloads.map(encodeURIComponent);
  const addresses = payloads.slice(0, 5).flatMap((payload) => {
    const script = encodeURIComponent(payload);
    return [
      `/iam/users?q=${script}&page=${script}&sort=${script}`,
      `/iam/policies?q=${script}&type=${script}`,
      `/iam/users/${script}?section=${script}`,
      `/cloudtrail/events?attribute=${script}&value=${script}`,
    ];
  });
  const lost = encoded.slice(0, 6).map((script) => `/iam/home#/${script}`);
  expect(await runs(page, [...addresses, ...lost], { notFoundIsFine: true })).toEqual([]);
  await page.context().clearCookies();
  const signIn = pagesOfSignIn({ accountId: payloads[0] ?? "", ...nobody }).map(({ address }) => address);
  const asked = encoded.slice(0, 8).map((script) => `/signin?redirect=${script}&era=${script}`);
  expect(await runs(page, [...signIn, ...asked], { notFoundIsFine: true })).toEqual([]);
});

const nobody = {
  ...{ user: "", group: "", role: "", inlinePolicy: "", policyArn: "", samlProviderArn: "", oidcProviderArn: "" },
  ...{ bucket: "", objectKey: "", eventId: "", deniedEventId: "" },
};

/** Opens pages; out: those where a script ran, or where the browser had to stop one, and what else they complain of. */
async function runs(page: Page, addresses: string[], { notFoundIsFine = false } = {}) {
  const found: string[] = [];
  const stop = watchPage(page, found);
  page.on("dialog", (dialog) => {
    found.push(`${page.url()} opens a dialog`);
    void dialog.dismiss();
  });
  for (const address of addresses) {
    await page.goto(address);
    await settled(page);
    if (await page.evaluate(() => "__x" in window)) found.push(`${address} ran a script`);
  }
  stop();
  return notFoundIsFine ? found.filter((complaint) => !/status of 404/.test(complaint)) : found;
}
