/** Who reaches a bucket: public access, its policy; and its properties. What S3 refuses is told, and nothing typed is lost. */
import { CreateUserCommand, PutUserPolicyCommand } from "@aws-sdk/client-iam";
import {
  CreateBucketCommand,
  GetBucketPolicyCommand,
  GetBucketTaggingCommand,
  GetPublicAccessBlockCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { policyDocument } from "../fixtures/furnished";
import { codesOf, dialogOf, expectFailure, expectFlash, openBeside, policyEditor, press } from "../fixtures/page-parts";
import { expect, test } from "../fixtures/test";

test("a bucket is opened to the public by its settings and its policy, and closed again", async ({
  account,
  as,
  console,
  page,
}) => {
  const Bucket = `web-${account.id}`;
  await account.s3.send(new CreateBucketCommand({ Bucket }));
  await account.s3.send(new PutObjectCommand({ Bucket, Key: "index.html", Body: "hello" }));
  await as.root();
  await console.goto(`/s3/buckets/${Bucket}?section=permissions`);
  await expect(page.getByTestId("bucket.access")).toHaveText("Bucket and objects not public");
  await expect(page.getByText("No policy to display.")).toBeVisible();

  await press(page, page.getByTestId("bucket.edit-policy"));
  await test.step("the panel beside the JSON writes a statement, S3's actions first", async () => {
    await page.getByTestId("statement-panel.add").click();
    await expect(page.getByRole("heading", { name: "Edit statement Statement2" })).toBeVisible();
    await page.getByRole("button", { name: /^Read \(0 of/ }).click();
    await page.getByRole("checkbox", { name: "GetObject", exact: true }).check();
    await expect(policyEditor(page).shown).toContainText(/"s3\s*:GetObject"/);
    await page.getByTestId("statement-panel.add-resource").click();
    const resource = dialogOf(page, "Add resource");
    await resource.getByRole("button", { name: /^Resource type/ }).click();
    await press(page, page.getByRole("option", { name: "bucket", exact: true }));
    await resource.getByLabel("Resource ARN").fill(`arn:aws:s3:::${Bucket}`);
    await press(page, resource.getByTestId("confirm.submit"));
    await expect(policyEditor(page).shown).toContainText(/"Resource"\s*: "arn:aws:s3:::/);
    await page.getByTestId("statement-panel.add-condition").click();
    const condition = dialogOf(page, "Add request condition");
    await condition.getByRole("button", { name: /Condition key/ }).click();
    // No action of the statement is needed for it: S3's keys are offered anyway.
    await page.keyboard.type("s3:prefix");
    await press(page, page.getByRole("option", { name: /^s3:prefix\b/ }).first());
    await condition.getByRole("textbox", { name: "Value", exact: true }).fill("home/");
    await press(page, condition.getByTestId("confirm.submit"));
    await expect(policyEditor(page).shown).toContainText(/"s3\s*:prefix"/);
    await page.getByTestId("statement-panel.remove").click();
    await expect(policyEditor(page).shown).not.toContainText("Statement2");
  });
  const statement = { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: `arn:aws:s3:::${Bucket}/*` };
  const open = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
  await policyEditor(page).write(
    JSON.stringify({ Version: "2012-10-17", Statement: [{ ...statement, Action: "s3:Gett" }] }),
  );
  await expect(page.getByTestId("policy-editor.finding[ERROR 1]")).toContainText(
    'The service s3 has no action "Gett".',
  );
  await policyEditor(page).write(open.replaceAll(Bucket, "another-bucket"));
  await press(page, page.getByRole("button", { name: "Save changes" }));
  await expectFailure(page, "PutBucketPolicy failed", "MalformedPolicy");
  // A long line is wrapped with spaces that are not in it.
  await expect(policyEditor(page).shown).toContainText(/another\s*-bucket/);
  const nobody = { AWS: `arn:aws:iam::${account.id}:user/nobody` };
  await policyEditor(page).write(
    JSON.stringify({ Version: "2012-10-17", Statement: [{ ...statement, Principal: nobody }] }),
  );
  await press(page, page.getByRole("button", { name: "Save changes" }));
  await expectFailure(page, "PutBucketPolicy failed", "Invalid principal in policy");
  await policyEditor(page).write(open);
  await press(page, page.getByRole("button", { name: "Save changes" }));
  await expectFailure(page, "PutBucketPolicy failed", "BlockPublicPolicy setting");

  await console.goto(`/s3/buckets/${Bucket}/block-public-access`);
  const all = page.getByRole("checkbox", { name: "Block all public access" });
  await expect(all).toBeChecked();
  await all.uncheck();
  await press(page, page.getByRole("button", { name: "Save changes" }));
  const dialog = dialogOf(page, "Edit Block public access (bucket settings)");
  await expect(dialog.getByRole("button", { name: "Confirm" })).toBeDisabled();
  await dialog.getByRole("textbox").fill("confirm");
  await press(page, dialog.getByRole("button", { name: "Confirm" }));
  await expectFlash(page, "bucket.block.saved", "Block Public Access");
  await expect(page.getByTestId("bucket.block[all]")).toHaveText("Off");
  const { PublicAccessBlockConfiguration } = await account.s3.send(new GetPublicAccessBlockCommand({ Bucket }));
  expect(Object.values(PublicAccessBlockConfiguration ?? {})).toEqual([false, false, false, false]);

  await press(page, page.getByTestId("bucket.edit-policy"));
  await policyEditor(page).write(open);
  await press(page, page.getByRole("button", { name: "Save changes" }));
  await expectFlash(page, "bucket.policy.saved", "bucket policy");
  await expect(page.getByTestId("bucket.access")).toHaveText("Public");
  expect(JSON.parse((await account.s3.send(new GetBucketPolicyCommand({ Bucket }))).Policy ?? "")).toEqual(
    JSON.parse(open),
  );

  await page.getByTestId("bucket.delete-policy").click();
  await dialogOf(page, "Delete bucket policy?").getByRole("textbox").fill("delete");
  await press(page, dialogOf(page, "Delete bucket policy?").getByRole("button", { name: "Delete" }));
  await expectFlash(page, "bucket.policy.deleted", "bucket policy");
  await expect(page.getByText("No policy to display.")).toBeVisible();
  expect(await codesOf(account, "PutBucketPolicy")).toEqual([
    "MalformedPolicy",
    "MalformedPolicy",
    "AccessDenied",
    undefined,
  ]);
  expect(await codesOf(account, "DeleteBucketPolicy")).toEqual([undefined]);
  expect(await codesOf(account, "PutPublicAccessBlock")).toEqual([undefined]);
});

test("a bucket's properties are shown and tagged; who may not is told at each part", async ({
  account,
  as,
  console,
  page,
}) => {
  const Bucket = `web-${account.id}`;
  await account.s3.send(
    new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: "eu-west-1" } }),
  );
  await as.root();
  await console.goto(`/s3/buckets/${Bucket}?section=properties`);
  await expect(page.getByTestId("bucket.summary[region]")).toHaveText("eu-west-1");
  await expect(page.getByTestId("bucket.summary[arn]")).toContainText(`arn:aws:s3:::${Bucket}`);
  await expect(page.getByTestId("bucket.summary[versioning]")).toHaveText("Disabled");
  await page.getByRole("button", { name: "Manage tags" }).click();
  await page.getByRole("button", { name: "Add new tag" }).click();
  await page.getByRole("textbox", { name: "Key of tag 1" }).fill("cost");
  await page.getByRole("textbox", { name: "Value of tag 1" }).fill("web");
  await press(page, dialogOf(page, "Manage tags").getByRole("button", { name: "Save changes" }));
  await expectFlash(page, "tags.saved", "Tags updated");
  const { TagSet } = await account.s3.send(new GetBucketTaggingCommand({ Bucket }));
  expect(TagSet).toEqual([{ Key: "cost", Value: "web" }]);
  expect(await codesOf(account, "PutBucketTagging")).toEqual([undefined]);

  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const PolicyDocument = policyDocument(["s3:ListBucket", "s3:GetBucketPolicy"]);
  await account.iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "some", PolicyDocument }));
  await as.user("ben");
  await console.goto(`/s3/buckets/${Bucket}?section=permissions`);
  await expect(page.getByText("No policy to display.")).toBeVisible();
  await expect(page.getByText("not authorized to perform: s3:GetBucketPublicAccessBlock")).toBeVisible();
  await press(page, page.getByTestId("bucket.edit-policy"));
  const statement = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: `arn:aws:s3:::${Bucket}/*` };
  await policyEditor(page).write(JSON.stringify({ Version: "2012-10-17", Statement: [statement] }));
  await press(page, page.getByRole("button", { name: "Save changes" }));
  await expectFailure(page, "PutBucketPolicy failed", "s3:PutBucketPolicy");
  const why = await openBeside(page, page.getByRole("link", { name: "Explain" }).last());
  await expect(why.getByTestId("explanation.missing")).toContainText("s3:PutBucketPolicy");
  await why.close();
  await expect(policyEditor(page).shown).toContainText(`${Bucket}/*`);
  await console.goto(`/s3/buckets/${Bucket}?section=properties`);
  await expect(page.getByText("not authorized to perform: s3:GetBucketVersioning").first()).toBeVisible();
  await expect(page.getByText("not authorized to perform: s3:GetBucketTagging").first()).toBeVisible();
});
