/** A new user may do nothing; a group gives permission at once; the explanation says what was missing. */
import {
  AddUserToGroupCommand,
  AttachGroupPolicyCommand,
  CreateGroupCommand,
  CreateUserCommand,
} from "@aws-sdk/client-iam";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { expect, test } from "../fixtures/test";

test("a new user opens S3, is denied, is put into a group, reloads and is allowed", async ({
  account,
  as,
  console,
  page,
}) => {
  const bucket = `reports-${account.id}`;
  await account.s3.send(new CreateBucketCommand({ Bucket: bucket }));
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  await as.user("ben");
  await console.goto("buckets");
  await expect(page.getByText("You don't have permissions to list buckets")).toBeVisible();
  await expect(page.getByText("s3:ListAllMyBuckets").first()).toBeVisible();

  await page.getByRole("link", { name: "Explain" }).click();
  await console.settled();
  await expect(page.getByText("no identity-based policy allows the s3:ListAllMyBuckets action").first()).toBeVisible();

  await account.iam.send(new CreateGroupCommand({ GroupName: "Readers" }));
  await account.iam.send(
    new AttachGroupPolicyCommand({ GroupName: "Readers", PolicyArn: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" }),
  );
  await account.iam.send(new AddUserToGroupCommand({ GroupName: "Readers", UserName: "ben" }));
  await console.goto("buckets");
  await expect(page.getByRole("link", { name: bucket })).toBeVisible();

  const events = await account.events("ListBuckets");
  expect(events.map((event) => event.errorCode)).toEqual([undefined, "AccessDenied"]);
});
