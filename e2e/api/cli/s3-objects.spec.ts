/** Objects with the AWS CLI: copied up and down, in parts where they are large, listed, presigned, kept in step, removed. */
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CreateUserCommand, PutUserPolicyCommand } from "@aws-sdk/client-iam";
import { CreateBucketCommand, ListMultipartUploadsCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { expect, test } from "../../fixtures/test";
import { cliVersion, shellWith, withoutCli } from "./aws-cli";

test.skip(cliVersion === undefined, withoutCli);
test.setTimeout(120_000);

test("s3 cp, ls, presign, sync and rm, also of what comes in parts", async ({ account }) => {
  const home = test.info().outputPath("home");
  mkdirSync(path.join(home, "site"), { recursive: true });
  const Bucket = `reports-${account.id}`;
  const bucket = `s3://${Bucket}`;
  await account.s3.send(new CreateBucketCommand({ Bucket }));
  const aws = shellWith(account.root.keys, home);
  const done = async (...args: string[]) => {
    const ran = await aws("s3", ...args);
    expect(ran, ran.stderr).toMatchObject({ code: 0 });
    return ran.stdout;
  };

  const large = randomBytes(9 * 1024 * 1024);
  writeFileSync(path.join(home, "large.bin"), large);
  await done("cp", "large.bin", `${bucket}/large.bin`, "--no-progress");
  await done("cp", `${bucket}/large.bin`, `${bucket}/copy.bin`, "--no-progress");
  await done("cp", `${bucket}/copy.bin`, "back.bin", "--no-progress");
  expect(readFileSync(path.join(home, "back.bin")).equals(large)).toBe(true);
  const { Contents } = await account.s3.send(new ListObjectsV2Command({ Bucket }));
  expect(Contents, "an object of parts says of how many").toMatchObject([
    { Key: "copy.bin", ETag: expect.stringMatching(/^"[0-9a-f]{32}-2"$/) },
    { Key: "large.bin", Size: large.length, ETag: expect.stringMatching(/^"[0-9a-f]{32}-2"$/) },
  ]);
  expect((await account.s3.send(new ListMultipartUploadsCommand({ Bucket }))).Uploads ?? []).toEqual([]);

  writeFileSync(path.join(home, "site", "index.html"), "<h1>größer als</h1>");
  expect(await done("sync", "site", `${bucket}/site`, "--no-progress")).toContain("upload: site/index.html");
  expect(await done("sync", "site", `${bucket}/site`, "--no-progress"), "nothing changed").toBe("");
  expect(await done("ls", `${bucket}/site/`)).toMatch(/ 21 index\.html$/m);

  // Version 1 presigns for us-east-1 by version 2 of signatures, unless it is told otherwise.
  const presign = ["presign", `${bucket}/site/index.html`, "--expires-in", "60"];
  const asItIs = (await done(...presign)).trim();
  if (!asItIs.includes("X-Amz-Algorithm")) {
    const answer = await fetch(asItIs);
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining(
        "<Message>The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.</Message>",
      ),
    ]);
    writeFileSync(path.join(home, "config"), "[default]\ns3 =\n  signature_version = s3v4\n");
  }
  const page = await fetch(asItIs.includes("X-Amz-Algorithm") ? asItIs : (await done(...presign)).trim());
  expect([page.status, await page.text()]).toEqual([200, "<h1>größer als</h1>"]);

  await account.iam.send(new CreateUserCommand({ UserName: "ben" }));
  const Statement = [{ Effect: "Allow", Action: "s3:ListBucket", Resource: `arn:aws:s3:::${Bucket}` }];
  const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement });
  await account.iam.send(new PutUserPolicyCommand({ UserName: "ben", PolicyName: "list", PolicyDocument }));
  const denied = await shellWith(await account.keysOf("ben"), home)("s3", "cp", "large.bin", `${bucket}/his.bin`);
  expect(denied.stderr).toContain(
    `(AccessDenied) when calling the CreateMultipartUpload operation: User: arn:aws:iam::${account.id}:user/ben is not authorized to perform: s3:PutObject on resource: `,
  );

  await done("rm", bucket, "--recursive");
  expect((await account.s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
});
