/** S3's objects: folders, uploads, downloads, odd names, sharing, deletion; who may not is told why. */
import { CreateUserCommand, PutUserPolicyCommand } from "@aws-sdk/client-iam";
import {
  CreateBucketCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import type { TestAccount } from "../fixtures/account";
import { policyDocument } from "../fixtures/furnished";
import { faultsOf, wide } from "../fixtures/inspection";
import { codesOf, dialogOf, expectFlash, openBeside, pick, press, saved, tick } from "../fixtures/page-parts";
import { expect, settled, test } from "../fixtures/test";

const keysIn = async ({ s3 }: TestAccount, Bucket: string) =>
  ((await s3.send(new ListObjectsV2Command({ Bucket }))).Contents ?? []).map(({ Key }) => Key);

test("files are uploaded into a folder, large ones in parts; shown, saved, shared, tagged and deleted", async ({
  account,
  as,
  console,
  page,
  request,
}) => {
  const Bucket = `reports-${account.id}`;
  await account.s3.send(new CreateBucketCommand({ Bucket }));
  await as.root();
  await console.goto(`/s3/buckets/${Bucket}`);
  await expect(page.getByText("You don't have any objects in this bucket.")).toBeVisible();
  await page.getByRole("button", { name: "Create folder" }).click();
  await page.getByRole("textbox", { name: "Folder name" }).fill("notes");
  await press(page, dialogOf(page, "Create folder").getByRole("button", { name: "Create folder" }));
  await expectFlash(page, "folder.created", "notes");
  await press(page, page.getByRole("link", { name: "notes/" }));
  await expect(page.getByText("You don't have any objects in this folder.")).toBeVisible();

  await press(page, page.getByRole("link", { name: "Upload" }));
  const large = Buffer.alloc(9 * 1024 * 1024, "x");
  await page.getByLabel("Files to upload").setInputFiles([
    {
      name: "plan.html",
      mimeType: "text/html",
      buffer: Buffer.from("<p>Plan</p><script>document.title='ran'</script>"),
    },
    { name: "large.bin", mimeType: "application/octet-stream", buffer: large },
    { name: "wrong.txt", mimeType: "text/plain", buffer: Buffer.from("wrong") },
  ]);
  await expect(page.getByText("3 files to upload").first()).toBeAttached();
  await tick(page, "wrong.txt").check();
  await page.getByRole("button", { name: "Remove" }).click();
  await press(page, page.getByRole("button", { name: "Upload", exact: true }));
  await expect(page.getByRole("status").filter({ hasText: "Upload succeeded" })).toBeVisible();
  await expect(page.getByText("2 files, 9.0 MB")).toBeVisible();
  expect(await keysIn(account, Bucket)).toEqual(["notes/", "notes/large.bin", "notes/plan.html"]);
  const { Body, ContentLength } = await account.s3.send(new GetObjectCommand({ Bucket, Key: "notes/large.bin" }));
  expect(ContentLength).toBe(large.length);
  expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(large)).toBe(true);
  expect((await account.s3.send(new ListMultipartUploadsCommand({ Bucket }))).Uploads ?? []).toEqual([]);

  await press(page, page.getByRole("link", { name: "Close" }));
  await expect(page.getByRole("row", { name: /large\.bin bin .* 9\.0 MB Standard/ })).toBeVisible();
  await page.getByTestId("objects.filter").fill("pl");
  await expect(page.getByRole("link", { name: "large.bin" })).toHaveCount(0);
  await press(page, page.getByRole("link", { name: "plan.html" }));
  await expect(page.getByTestId("object.summary[uri]")).toHaveText(`s3://${Bucket}/notes/plan.html`);
  await expect(page.getByRole("navigation", { name: "Breadcrumbs" })).toContainText("notes/");
  expect((await saved(page, page.getByRole("link", { name: "Download" }))).name).toBe("plan.html");
  const [shown] = await Promise.all([page.waitForEvent("popup"), page.getByRole("link", { name: /^Open/ }).click()]);
  await expect(shown.getByText("Plan")).toBeVisible();
  expect(await shown.title()).not.toBe("ran");
  // What people put into buckets has no origin and runs no script, whatever its type is.
  const { headers } = await page.request.get(shown.url()).then((answer) => ({ headers: answer.headers() }));
  expect(headers["content-security-policy"]).toContain("sandbox;");
  await shown.close();

  await page.getByRole("button", { name: "Manage tags" }).click();
  await page.getByRole("button", { name: "Add new tag" }).click();
  await page.getByRole("textbox", { name: "Key of tag 1" }).fill("team");
  await page.getByRole("textbox", { name: "Value of tag 1" }).fill("blue");
  await press(page, page.getByRole("button", { name: "Save changes" }));
  const tagging = await account.s3.send(new GetObjectTaggingCommand({ Bucket, Key: "notes/plan.html" }));
  expect(tagging.TagSet).toEqual([{ Key: "team", Value: "blue" }]);

  await page.getByRole("button", { name: "Share with a presigned URL" }).click();
  await press(page, page.getByRole("button", { name: "Create presigned URL" }));
  const url = await page.getByRole("dialog").locator("[data-copy-value^=http]").getAttribute("data-copy-value");
  const got = await request.get(url ?? "");
  expect([got.status(), await got.text()]).toEqual([200, expect.stringContaining("<p>Plan</p>")]);
  await expect(page.getByRole("dialog").getByRole("button", { name: "Cancel" })).toHaveCount(0);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();

  await page.getByTestId("object.delete").click();
  const dialog = dialogOf(page, "Permanently delete objects?");
  await expect(dialog).toContainText("The following object is deleted. This cannot be undone.");
  await expect(dialog.getByRole("button", { name: "Delete objects" })).toBeDisabled();
  await dialog.getByRole("textbox").fill("permanently delete");
  await press(page, dialog.getByRole("button", { name: "Delete objects" }));
  await expectFlash(page, "objects.deleted", "Successfully deleted 1 object");
  expect(await keysIn(account, Bucket)).toEqual(["notes/", "notes/large.bin"]);

  await console.goto("buckets");
  await pick(page, Bucket).check();
  await page.getByTestId("buckets.delete").click();
  const deletion = dialogOf(page, `Delete ${Bucket}?`);
  await expect(deletion.getByText("This bucket is not empty")).toBeVisible();
  await deletion.getByRole("textbox").fill(Bucket);
  await expect(deletion.getByRole("button", { name: "Delete bucket" })).toBeDisabled();
  await deletion.getByRole("button", { name: "Empty bucket" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("permanently delete");
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Empty" }));
  await expectFlash(page, "bucket.emptied", Bucket);
  expect(await keysIn(account, Bucket)).toEqual([]);
});

test("files are uploaded with tags, in one request and in parts; who may not tag is told so", async ({
  account,
  as,
  console,
  page,
}) => {
  const Bucket = `tagged-${account.id}`;
  await account.s3.send(new CreateBucketCommand({ Bucket }));
  const plan = { name: "plan.txt", mimeType: "text/plain", buffer: Buffer.from("plan") };
  const files = [plan, { name: "large.bin", mimeType: "", buffer: Buffer.alloc(9 * 1024 * 1024, "x") }];
  const tag = async (index: number, key: string, value: string) => {
    await page.getByRole("button", { name: "Add new tag" }).click();
    await page.getByRole("textbox", { name: `Key of tag ${index}` }).fill(key);
    await page.getByRole("textbox", { name: `Value of tag ${index}` }).fill(value);
  };
  const upload = page.getByRole("button", { name: "Upload", exact: true });
  await as.root();
  await console.goto(`/s3/buckets/${Bucket}/upload?prefix=`);
  await page.getByLabel("Files to upload").setInputFiles(files);
  await page.getByRole("button", { name: "Properties" }).click();
  await tag(1, "team", "blue + green");
  await tag(2, "", "späte");
  // Folded away, what is wrong comes into sight again.
  await page.getByRole("button", { name: "Properties" }).click();
  await press(page, upload);
  await expect(page.getByText("You must specify a tag key")).toBeVisible();
  await page.getByRole("textbox", { name: "Key of tag 2" }).fill("Schicht");
  // To S3 another key than the first.
  await tag(3, "Team", "red");
  await press(page, upload);
  await expect(page.getByRole("status").filter({ hasText: "Upload succeeded" })).toBeVisible();
  for (const Key of ["plan.txt", "large.bin"]) {
    const { TagSet } = await account.s3.send(new GetObjectTaggingCommand({ Bucket, Key }));
    expect(TagSet).toEqual([
      { Key: "team", Value: "blue + green" },
      { Key: "Schicht", Value: "späte" },
      { Key: "Team", Value: "red" },
    ]);
  }

  // More than a header holds.
  const long = "ä".repeat(256);
  await console.goto(`/s3/buckets/${Bucket}/upload?prefix=`);
  await page.getByLabel("Files to upload").setInputFiles({ ...plan, name: "empty.txt", buffer: Buffer.alloc(0) });
  await page.getByRole("button", { name: "Properties" }).click();
  for (const index of [1, 2, 3, 4, 5, 6]) await tag(index, `note-${index}`, long);
  await press(page, upload);
  await expect(page.getByRole("status").filter({ hasText: "Upload succeeded" })).toBeVisible();
  const { TagSet } = await account.s3.send(new GetObjectTaggingCommand({ Bucket, Key: "empty.txt" }));
  expect(TagSet?.map(({ Value }) => Value)).toEqual(Array(6).fill(long));

  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const PolicyDocument = policyDocument("s3:PutObject");
  await account.iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "put", PolicyDocument }));
  await as.user("ben");
  await console.goto(`/s3/buckets/${Bucket}/upload?prefix=`);
  await page.getByLabel("Files to upload").setInputFiles(files);
  await page.getByRole("button", { name: "Properties" }).click();
  await tag(1, "team", "red");
  await press(page, upload);
  for (const { name } of files)
    await expect(page.getByRole("row", { name: new RegExp(`${name} .*Failed.*s3:PutObjectTagging`) })).toBeVisible();
});

test("files are uploaded with metadata, in one request and in parts; it comes back as headers, and too much is refused", async ({
  account,
  as,
  console,
  page,
}) => {
  const Bucket = `described-${account.id}`;
  await account.s3.send(new CreateBucketCommand({ Bucket }));
  const page1 = { name: "page.txt", mimeType: "text/plain", buffer: Buffer.from("page") };
  const files = [page1, { name: "large.bin", mimeType: "", buffer: Buffer.alloc(9 * 1024 * 1024, "x") }];
  const upload = page.getByRole("button", { name: "Upload", exact: true });
  const add = async (index: number, { own, key, value }: { own: boolean; key: string; value: string }) => {
    await page.getByRole("button", { name: "Add metadata" }).click();
    if (own) {
      await page.getByRole("button", { name: `Type of metadata ${index}` }).click();
      await page.getByRole("option", { name: "User defined" }).click();
      const field = page.getByRole("textbox", { name: `Key of metadata ${index}` });
      await expect(field).toHaveValue("x-amz-meta-");
      await field.fill(key);
    } else {
      await page.getByRole("button", { name: `Key of metadata ${index}` }).click();
      await page.getByRole("option", { name: key, exact: true }).click();
    }
    await page.getByRole("textbox", { name: `Value of metadata ${index}` }).fill(value);
  };
  await as.root();
  await console.goto(`/s3/buckets/${Bucket}/upload?prefix=`);
  await page.getByLabel("Files to upload").setInputFiles(files);
  await page.getByRole("button", { name: "Properties" }).click();
  await add(1, { own: false, key: "Cache-Control", value: "max-age=60, public" });
  await add(2, { own: false, key: "Content-Type", value: "text/html" });
  await add(3, { own: true, key: "x-amz-meta-Team", value: "blue + green" });
  await add(4, { own: true, key: "team", value: "again" });
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize(wide);
  await press(page, upload);
  await expect(page.getByTestId("upload.properties").getByText("You must specify a unique key.")).toBeVisible();
  await page.getByRole("button", { name: "Remove metadata team" }).last().click();
  await press(page, upload);
  await expect(page.getByRole("status").filter({ hasText: "Upload succeeded" })).toBeVisible();
  for (const Key of ["page.txt", "large.bin"])
    expect(await account.s3.send(new HeadObjectCommand({ Bucket, Key }))).toMatchObject({
      CacheControl: "max-age=60, public",
      ContentType: "text/html",
      Metadata: { team: "blue + green" },
    });
  await console.goto(`/s3/buckets/${Bucket}/object?key=page.txt`);
  const metadata = page.getByRole("table", { name: "Metadata" });
  for (const row of [
    /Content-Type.*System defined.*text\/html/,
    /Cache-Control.*System defined.*max-age=60, public/,
    /x-amz-meta-team.*User defined.*blue \+ green/,
  ])
    await expect(metadata.getByRole("row", { name: row })).toBeVisible();

  await console.goto(`/s3/buckets/${Bucket}/upload?prefix=`);
  await page.getByLabel("Files to upload").setInputFiles({ ...page1, name: "full.txt" });
  await page.getByRole("button", { name: "Properties" }).click();
  await add(1, { own: true, key: "note", value: "x".repeat(2045) });
  await press(page, upload);
  const tooMuch = /full.txt .*Failed.*Your metadata headers exceed the maximum allowed metadata size/;
  await expect(page.getByRole("row", { name: tooMuch })).toBeVisible();
});

test("versions are kept: an object is deleted behind a marker, and comes back without it", async ({
  account,
  as,
  console,
  page,
}) => {
  const Bucket = `kept-${account.id}`;
  await account.s3.send(new CreateBucketCommand({ Bucket }));
  await account.s3.send(new PutObjectCommand({ Bucket, Key: "plan.txt", Body: "old" }));
  await as.root();
  await console.goto(`/s3/buckets/${Bucket}?section=properties`);
  await page.getByTestId("bucket.edit-versioning").click();
  await page.getByRole("radio", { name: "Enable" }).check();
  await press(page, dialogOf(page, "Edit Bucket Versioning").getByRole("button", { name: "Save changes" }));
  await expectFlash(page, "bucket.versioning.saved", "Bucket Versioning");
  await expect(page.getByTestId("bucket.summary[versioning]")).toHaveText("Enabled");
  const { VersionId = "" } = await account.s3.send(new PutObjectCommand({ Bucket, Key: "plan.txt", Body: "newer" }));
  expect(await codesOf(account, "PutBucketVersioning")).toEqual([undefined]);

  await console.goto(`/s3/buckets/${Bucket}`);
  await tick(page, "plan.txt").check();
  await page.getByTestId("objects.delete").click();
  await dialogOf(page, "Delete objects?").getByRole("textbox").fill("delete");
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Delete objects" }));
  await expectFlash(page, "objects.deleted", "1 object");
  await expect(page.getByText("You don't have any objects in this bucket.")).toBeVisible();

  await page.getByTestId("objects.show-versions").click();
  await settled(page);
  await expect(page.getByRole("row", { name: /plan\.txt .*Delete marker/ })).toBeVisible();
  await console.goto(`/s3/buckets/${Bucket}/object?key=plan.txt`);
  await expect(page.getByText("The current version of this object is a delete marker")).toBeVisible();
  await expect(page.getByRole("table", { name: "Versions" }).getByRole("link")).not.toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole("row", { name: new RegExp(`plan\\.txt .*${VersionId}`) })).toBeVisible();
  await tick(page, `plan.txt ${VersionId}`).check();
  await expect(page.getByTestId("objects.copy-url")).toHaveAttribute(
    "data-copy-value",
    new RegExp(`/${Bucket}/plan\\.txt\\?versionId=${VersionId.replaceAll(".", "\\.")}$`),
  );
  await tick(page, `plan.txt ${VersionId}`).uncheck();
  const { DeleteMarkers = [] } = await account.s3.send(new ListObjectVersionsCommand({ Bucket }));
  const [marker] = DeleteMarkers;
  await tick(page, `plan.txt ${marker?.VersionId}`).check();
  await page.getByTestId("objects.delete").click();
  const alone = dialogOf(page, "Permanently delete objects?");
  await expect(alone).toContainText("its object comes back to the bucket");
  await expect(alone).not.toContainText("cannot be undone");
  await alone.getByRole("button", { name: "Cancel" }).click();
  await tick(page, "plan.txt null").check();
  await page.getByTestId("objects.delete").click();
  await dialogOf(page, "Permanently delete objects?").getByRole("textbox").fill("permanently delete");
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Delete objects" }));
  await expectFlash(page, "objects.deleted", "2 objects");
  const { Body } = await account.s3.send(new GetObjectCommand({ Bucket, Key: "plan.txt" }));
  expect(await Body?.transformToString()).toBe("newer");
  await press(page, page.getByRole("link", { name: "plan.txt" }));
  await expect(page.getByTestId("object.summary[version]")).toContainText(VersionId);
  await expect(page.getByTestId("object-versions.table").getByRole("row")).toHaveCount(2);

  await console.goto(`/s3/buckets/gone-${account.id}`);
  await expect(page.getByText("There is no such bucket or object in this account.")).toBeVisible();
  await press(page, page.getByRole("link", { name: "To all buckets" }));
  await expect(page).toHaveURL(/\/s3\/buckets$/);
});

test("names with odd signs lead to their objects and nowhere else", async ({ account, as, console, page }) => {
  const Bucket = `odd-${account.id}`;
  await account.s3.send(new CreateBucketCommand({ Bucket }));
  const odd = ["a#b?c%2Fd", "50% off & more=1", "../escape", "/leading", "übung ✓.txt", "a//b", "<script>x</script>"];
  for (const Key of odd) await account.s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
  await as.root();
  for (const key of odd) {
    await console.goto(`/s3/buckets/${Bucket}`);
    const folders = key.split("/").slice(0, -1);
    for (const folder of folders) await press(page, page.getByRole("link", { name: `${folder}/`, exact: true }));
    await press(page, page.getByRole("link", { name: key.split("/").at(-1) ?? "", exact: true }));
    await expect(page.getByTestId("object.summary[key]")).toHaveText(key);
    expect((await saved(page, page.getByRole("link", { name: "Download" }))).text).toBe(key);
  }
  await console.goto(`/s3/buckets/${Bucket}`);
  for (const row of ["../", "/", "50% off & more=1"]) await tick(page, row).check();
  await page.getByTestId("objects.delete").click();
  await page.getByRole("dialog").getByRole("textbox").fill("permanently delete");
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Delete objects" }));
  await expectFlash(page, "objects.deleted", "3 objects");
  expect((await keysIn(account, Bucket)).sort()).toEqual([odd[0], odd[4], odd[5], odd[6]].sort());
});

test("who may see no more than a folder is told what is missing, and keeps what was chosen", async ({
  account,
  as,
  console,
  page,
}) => {
  const Bucket = `reports-${account.id}`;
  await account.s3.send(new CreateBucketCommand({ Bucket }));
  for (const Key of ["public/a.csv", "finance/x"])
    await account.s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const Statement = [
    { Effect: "Allow", Action: "s3:ListBucket", Resource: "*", Condition: { StringLike: { "s3:prefix": "public/*" } } },
    { Effect: "Allow", Action: "s3:GetObject", Resource: `arn:aws:s3:::${Bucket}/public/*` },
  ];
  const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement });
  await account.iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "public", PolicyDocument }));
  await as.user("ben");
  await console.goto(`/s3/buckets/${Bucket}`);
  await expect(page.getByTestId("objects.denied")).toContainText("s3:ListBucket");
  await console.goto(`/s3/buckets/${Bucket}?prefix=public%2F`);
  await tick(page, "public/a.csv").check();
  await page.getByTestId("objects.delete").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("permanently delete");
  await press(page, dialog.getByRole("button", { name: "Delete objects" }));
  await expect(dialog.getByText("s3:DeleteObject").first()).toBeVisible();
  const why = await openBeside(page, dialog.getByRole("link", { name: "Explain" }));
  await expect(why.getByTestId("explanation.missing")).toContainText("s3:DeleteObject");
  expect(await account.events("DeleteObject")).toEqual([]);

  await console.goto(`/s3/buckets/${Bucket}/upload?prefix=public%2F`);
  await page.getByLabel("Files to upload").setInputFiles({ name: "b.csv", mimeType: "", buffer: Buffer.from("b") });
  await press(page, page.getByRole("button", { name: "Upload", exact: true }));
  await expect(page.getByRole("alert").filter({ hasText: "Upload failed" })).toBeVisible();
  await expect(page.getByRole("row", { name: /b\.csv .*Failed.*s3:PutObject/ })).toBeVisible();

  await page.goto(`/s3/buckets/${Bucket}/object-body?key=finance%2Fx&download`);
  await settled(page);
  expect(new URL(page.url()).pathname).toBe(`/s3/buckets/${Bucket}/object`);
  await expect(page.getByText("s3:GetObject").first()).toBeVisible();
  expect(await keysIn(account, Bucket)).toEqual(["finance/x", "public/a.csv"]);
});
