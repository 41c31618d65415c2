/**
 * The command drawer beside the AWS CLI that is installed here: the same commands, on the same port, with the same key.
 * What both print is the same, byte by byte, and so is how they end.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { CreateBucketCommand, ListObjectsV2Command, PutObjectCommand } from "@aws-sdk/client-s3";
import type { Page } from "@playwright/test";
import { readWholeLine } from "@/lib/command-line/words";
import { furnish } from "../../fixtures/furnished";
import { server } from "../../fixtures/server";
import { expect, type Fixtures, test } from "../../fixtures/test";
import { cliVersion, keysInEnvironment, type Ran, readsEndpointUrl, shell, withoutCli } from "./aws-cli";

test.skip(cliVersion === undefined, withoutCli);
test.setTimeout(240_000);

/** The drawer speaks as version 2 does. */
const isVersion1 = cliVersion?.startsWith("1.") ?? false;

/** How version 1 may end where version 2 ends so. Source: AWS CLI User Guide, "Command line return codes". */
const codesOfVersion1: Record<number, readonly number[]> = { 252: [2, 255], 253: [255], 254: [255] };

/** Version 1 advertises version 2 above its usage, and sets no empty line below it. */
const withoutAdvertisement = (text: string) =>
  text.replace(/usage:\s+Note:.*?\n\s*\n(?=usage: )/s, "").replace(/help\n(?=aws: error)/, "help\n\n");

const ends = (code: number) => (isVersion1 ? (codesOfVersion1[code] ?? [code]) : [code]);

const commands = (bucket: string, user: string, group: string, role: string) => [
  "aws sts get-caller-identity",
  "aws sts get-caller-identity --output table",
  "aws sts get-caller-identity --query Arn --output text",
  "aws iam list-users",
  "aws iam list-users --output text",
  "aws iam list-users --output table",
  "aws iam list-users --max-items 1",
  "aws iam list-users --max-items 1 --output text",
  "aws iam list-users --no-paginate --max-items 1 --query IsTruncated",
  "aws iam list-users --page-size 1 --query 'sort_by(Users,&UserName)[].{n:UserName,p:Path}' --output table",
  `aws iam get-user --user-name ${user} --output table`,
  "aws iam get-user --user-name nobody",
  `aws iam get-role --role-name ${role}`,
  `aws iam get-role --role-name ${role} --output text`,
  `aws iam get-group --group-name ${group}`,
  "aws iam get-account-summary --output text",
  `aws iam list-user-tags --user-name ${user} --output table`,
  "aws iam list-policies --scope Local --query 'Policies[].[PolicyName,AttachmentCount]' --output text",
  "aws iam get-account-authorization-details --filter User --query 'UserDetailList[].UserName'",
  `aws iam create-user --user-name ${user}`,
  "aws iam create-user",
  "aws iam create-user --user-name ''",
  "aws iam create-user --user-name a --colour=red",
  `aws iam create-user --cli-input-json '{"UserName": 1, "Foo": 2}'`,
  "aws iam create-role --generate-cli-skeleton",
  "aws iam tag-user --user-name a --tags Foo=1",
  "aws iam tag-user --user-name a --tags Key=a,Key=b",
  `aws iam tag-user --user-name a --tags '[{"Key":]'`,
  "aws iam put-user-policy --user-name a --policy-name p --policy-document file://none.json",
  // What came to STS and S3 after 2022 an older CLI does not know: it names fewer operations, and leaves members out.
  ...(readsEndpointUrl
    ? [
        "aws sts get-caller-identit",
        `aws s3api list-objects-v2 --bucket ${bucket}`,
        `aws s3api list-objects-v2 --bucket ${bucket} --output text`,
      ]
    : []),
  `aws s3api head-object --bucket ${bucket} --key nothing`,
  `aws s3api get-bucket-location --bucket ${bucket}`,
  `aws s3 ls s3://${bucket} --recursive --human-readable --summarize`,
  `aws s3 rb s3://${bucket}`,
  "aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=CreateBucket --query 'Events[].EventName'",
];

/** Both, in an account: each runs a line, and says what it printed. */
async function both({ account, as, page }: Pick<Fixtures, "account" | "as"> & { page: Page }) {
  const home = test.info().outputPath("home");
  const keys = keysInEnvironment(account.root.keys);
  const cli = shell(home, keys);
  // Version 2's own way of telling times; S3 by its path.
  writeFileSync(
    path.join(home, "config"),
    "[default]\ncli_timestamp_format = iso8601\ns3 =\n  addressing_style = path\n",
  );

  await as.root();
  let kept = {};
  const drawer = async (line: string): Promise<Omit<Ran, "json">> => {
    const data = { line, answers: [], kept, columns: 80 };
    const response = await page.request.post(`${server.url}/command-line`, { data, headers: { origin: server.url } });
    const result = await response.json();
    kept = result.kept;
    return { code: result.code, stdout: result.stdout, stderr: result.stderr };
  };
  for (const [name, value] of Object.entries(keys)) await drawer(`export ${name}=${value}`);
  const installed = (line: string) =>
    cli(
      ...readWholeLine(line)
        .commands.flatMap(({ words }) => words)
        .slice(1)
        .map(({ text }) => text),
    );
  return { installed, drawer };
}

/** In: a line, and what each made of it. */
function expectSame(line: string, ours: Omit<Ran, "json">, theirs: Omit<Ran, "json">) {
  expect.soft(ours.stdout, line).toBe(theirs.stdout);
  expect.soft(ours.stderr.trim(), line).toBe(withoutAdvertisement(theirs.stderr).trim());
  expect.soft(ends(ours.code), line).toContain(theirs.code);
}

test("the same commands print the same", async ({ account, as, page }) => {
  const made = await furnish(account);
  const bucket = `compared-${account.id}`;
  await account.s3.send(new CreateBucketCommand({ Bucket: bucket }));
  await account.s3.send(new PutObjectCommand({ Bucket: bucket, Key: "dir/a.txt", Body: "content" }));
  const { installed, drawer } = await both({ account, as, page });
  const lines = commands(bucket, made.user, made.group, made.role);
  // Two at a time: each start of the CLI takes a second.
  for (let at = 0; at < lines.length; at += 2)
    await Promise.all(
      lines.slice(at, at + 2).map(async (line) => expectSame(line, await drawer(line), await installed(line))),
    );
});

test("aws s3 sync does and prints the same", async ({ account, as, page }) => {
  const { s3, id } = account;
  const [from, ours, theirs] = ["from", "ours", "theirs"].map((name) => `${name}-${id}`);
  for (const Bucket of [from, ours, theirs]) await s3.send(new CreateBucketCommand({ Bucket }));
  const put = (Bucket: string | undefined, Key: string, Body: string) =>
    s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  for (const Bucket of [ours, theirs]) {
    await put(Bucket, "old", "a");
    await put(Bucket, "zeta/left over", "x");
    await put(Bucket, "zeta/", "");
  }
  await account.advance(60_000);
  for (const name of ["old", "p/a b+c.txt", "p/B.txt", "p/ä", "p/\u{1f600}", "p/\uffee"]) await put(from, name, "a");
  await put(from, "p/", "");
  for (const Bucket of [ours, theirs]) await put(Bucket, "p/B.txt", "a");

  const { installed, drawer } = await both({ account, as, page });
  for (const line of [
    `aws s3 sync s3://${from} s3://${ours} --dryrun`,
    `aws s3 sync s3://${from} s3://${ours} --dryrun --delete --size-only`,
    `aws s3 sync s3://${from}/p s3://${ours}/zeta --dryrun --delete`,
    `aws s3 sync s3://${from}/none s3://${ours} --dryrun`,
    `aws s3 sync s3://${from} s3://no-such-${id}`,
    `aws s3 sync s3://${from}`,
    `aws s3 sync s3://${from} s3://${ours} --colour`,
  ])
    expectSame(line, await drawer(line), await installed(line));

  const all = (to: string | undefined) => `aws s3 sync s3://${from} s3://${to} --delete --no-progress`;
  const sorted = ({ stdout, stderr, code }: Omit<Ran, "json">, bucket = "") => ({
    stdout: stdout.replaceAll(bucket, "to").split("\n").sort(),
    stderr,
    code,
  });
  for (const again of [false, true]) {
    const made = sorted(await drawer(all(ours)), ours);
    expect(made).toEqual(sorted(await installed(all(theirs)), theirs));
    expect(made.stdout.length > 1).toBe(!again);
  }
  const keysIn = async (Bucket: string | undefined) =>
    ((await s3.send(new ListObjectsV2Command({ Bucket }))).Contents ?? []).map(({ Key }) => Key);
  expect(await keysIn(ours)).toEqual(await keysIn(theirs));
});
