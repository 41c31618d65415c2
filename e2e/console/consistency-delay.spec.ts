/** Where changes to IAM take effect later: the console shows a change at once, and who uses it at once is refused. */
import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateUserCommand,
  ListUsersCommand,
} from "@aws-sdk/client-iam";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { clients } from "../fixtures/account";
import { control } from "../fixtures/server";
import { expect, test } from "../fixtures/test";

const PolicyArn = "arn:aws:iam::aws:policy/IAMReadOnlyAccess";
const delay = 60;

test("a new permission is shown at once, and counts later; the explanation says so", async ({
  account,
  as,
  console,
  page,
}) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await control("PUT", `/accounts/${account.id}/consistency-delay`, { consistencyDelay: delay });
  await account.iam.send(new AttachUserPolicyCommand({ UserName: "ben", PolicyArn }));
  await as.root();
  await console.goto("/iam/users/ben");
  await expect(page.getByRole("link", { name: "IAMReadOnlyAccess" })).toBeVisible();

  await as.user("ben");
  await console.goto("users");
  await page.getByRole("link", { name: "Explain" }).first().click();
  await console.settled();
  await expect(page.getByText("The latest changes may not have counted")).toBeVisible();
  await expect(page.getByText(`takes effect after ${delay} seconds`)).toBeVisible();
  await expect(page.getByText("no identity-based policy allows").first()).toBeVisible();

  await account.advance(delay * 1000);
  await console.goto("users");
  await expect(page.getByRole("link", { name: "ben", exact: true })).toBeVisible();
  const events = await account.events("ListUsers");
  expect(events.map((event) => event.errorCode)).toContain("AccessDenied");
  expect(events[0]?.errorCode).toBeUndefined();
});

test("a new access key signs later", async ({ account }) => {
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await account.iam.send(new AttachUserPolicyCommand({ UserName: "ben", PolicyArn }));
  await control("PUT", `/accounts/${account.id}/consistency-delay`, { consistencyDelay: delay });
  const { AccessKey } = await account.iam.send(new CreateAccessKeyCommand({ UserName: "ben" }));
  const ben = clients({
    accessKeyId: AccessKey?.AccessKeyId ?? "",
    secretAccessKey: AccessKey?.SecretAccessKey ?? "",
  });
  await expect(ben.sts.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({ name: "InvalidClientTokenId" });
  await account.advance(delay * 1000);
  expect((await ben.sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(`arn:aws:iam::${account.id}:user/ben`);
  expect((await ben.iam.send(new ListUsersCommand({}))).Users).toHaveLength(1);
});
