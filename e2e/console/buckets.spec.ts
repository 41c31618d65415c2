/** S3's buckets: created, refused, deleted. */
import { CreateUserCommand, PutUserPolicyCommand } from "@aws-sdk/client-iam";
import { CreateBucketCommand, GetBucketLocationCommand, ListBucketsCommand } from "@aws-sdk/client-s3";
import { makeAccount } from "../fixtures/account";
import { policyDocument } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFlash, openBeside, pick, press } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

test("a bucket is created in a region, and deleted by typing its name", async ({ account, as, console, page }) => {
  const bucket = `reports-${account.id}`;
  await as.root();
  await console.goto("buckets");
  await expect(page.getByText("No buckets")).toBeVisible();
  await press(page, page.getByRole("link", { name: "Create bucket" }));
  await page.getByLabel("Bucket name").fill(bucket);
  await page.getByRole("button", { name: /AWS Region/ }).click();
  await press(page, page.getByRole("option", { name: "eu-central-1" }));
  await press(page, page.getByRole("button", { name: "Create bucket" }));
  await expectFlash(page, "bucket.created", bucket);
  await expect(page.getByRole("row", { name: new RegExp(`${bucket} eu-central-1`) })).toBeVisible();
  const { LocationConstraint } = await account.s3.send(new GetBucketLocationCommand({ Bucket: bucket }));
  expect(LocationConstraint).toBe("eu-central-1");

  await pick(page, bucket).check();
  await page.getByTestId("buckets.delete").click();
  const dialog = dialogOf(page, `Delete ${bucket}?`);
  await expect(dialog.getByRole("button", { name: "Delete bucket" })).toBeDisabled();
  await dialog.getByRole("textbox").fill(bucket);
  await press(page, dialog.getByRole("button", { name: "Delete bucket" }));
  await expectFlash(page, "bucket.deleted", bucket);
  await expect(page.getByText("No buckets")).toBeVisible();
  expect((await account.s3.send(new ListBucketsCommand({}))).Buckets ?? []).toEqual([]);
  expect(await codesOf(account, "CreateBucket")).toEqual([undefined]);
  expect(await codesOf(account, "DeleteBucket")).toEqual([undefined]);
});

test("malformed and taken names are refused in S3's words, and stay in the field", async ({
  account,
  as,
  console,
  page,
}) => {
  const other = await makeAccount();
  const [taken, own, first] = [`taken-${other.id}`, `own-${account.id}`, `first-${account.id}`];
  await other.s3.send(new CreateBucketCommand({ Bucket: taken }));
  await account.s3.send(
    new CreateBucketCommand({ Bucket: own, CreateBucketConfiguration: { LocationConstraint: "eu-west-1" } }),
  );
  await account.s3.send(new CreateBucketCommand({ Bucket: first }));
  await as.root();
  await console.goto("/s3/buckets/create");
  const name = page.getByLabel("Bucket name");
  for (const [typed, sentence] of [
    ["", "Bucket name must be between 3 and 63 characters long."],
    ["A_b", "Bucket name must not contain uppercase characters."],
    ["a_b", "Bucket name must consist only of lowercase letters, numbers, periods (.), and hyphens (-)."],
  ] as const) {
    await name.fill(typed);
    await page.getByRole("button", { name: "Create bucket" }).click();
    await expect(name).toHaveAttribute("aria-invalid", "true");
    await expect(name).toBeFocused();
    await expect(page.getByText(sentence)).toBeVisible();
  }
  for (const [typed, sentence] of [
    [taken, /The requested bucket name is not available/],
    [own, /Your previous request to create the named bucket succeeded/],
    [first, /Your previous request to create the named bucket succeeded/],
  ] as const) {
    await name.fill(typed);
    await expect(name).not.toHaveAttribute("aria-invalid", "true");
    await press(page, page.getByRole("button", { name: "Create bucket" }));
    await expect(name).toHaveAccessibleDescription(sentence);
    await expect(name).toBeFocused();
    await expect(name).toHaveValue(typed);
  }
  expect((await codesOf(account, "CreateBucket")).slice(-3)).toEqual([
    "BucketAlreadyExists",
    "BucketAlreadyOwnedByYou",
    "BucketAlreadyOwnedByYou",
  ]);
  // At the API the same is done, and changes nothing.
  await account.s3.send(new CreateBucketCommand({ Bucket: first }));
});

test("who may list buckets and no more is told what is missing", async ({ account, as, console, page }) => {
  const bucket = `reports-${account.id}`;
  await account.s3.send(new CreateBucketCommand({ Bucket: bucket }));
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const PolicyDocument = policyDocument("s3:ListAllMyBuckets");
  await account.iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "list", PolicyDocument }));
  await as.user("ben");
  await console.goto("buckets");
  await pick(page, bucket).check();
  await page.getByTestId("buckets.delete").click();
  const dialog = dialogOf(page, `Delete ${bucket}?`);
  await dialog.getByRole("textbox").fill(bucket);
  await press(page, dialog.getByRole("button", { name: "Delete bucket" }));
  await expect(dialog.getByText("s3:DeleteBucket").first()).toBeVisible();
  const why = await openBeside(page, dialog.getByRole("link", { name: "Explain" }));
  await expect(dialog.getByRole("textbox")).toHaveValue(bucket);
  await expect(why.getByTestId("explanation.missing")).toContainText("s3:DeleteBucket");
  expect(await codesOf(account, "DeleteBucket")).toEqual(["AccessDenied"]);
});
