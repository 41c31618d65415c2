/** `aws <service> wait`: what is asked, what its answers mean, and how it ends. */
import { describe, expect, it } from "vitest";
import { shell } from "./command-line.fixture";
import { completionsOf } from "./complete";
import type { Answered } from "./world";

const found: Answered = { ok: true, output: {} };
const refusal = (status: number, code: string, message = "No."): Answered => ({ ok: false, status, code, message });
const noSuchEntity = refusal(404, "NoSuchEntity");
const notFound = refusal(404, "404", "Not Found");

const states: [line: string, operation: string, input: object, not: Answered, seconds: number, attempts: number][] = [
  ["iam wait user-exists --user-name a", "GetUser", { UserName: "a" }, noSuchEntity, 1, 20],
  ["iam wait role-exists --role-name a", "GetRole", { RoleName: "a" }, noSuchEntity, 1, 20],
  ["iam wait policy-exists --policy-arn arn:aws:iam::aws:policy/x", "GetPolicy", {}, noSuchEntity, 1, 20],
  ["iam wait instance-profile-exists --instance-profile-name a", "GetInstanceProfile", {}, noSuchEntity, 1, 40],
  ["s3api wait bucket-exists --bucket b", "HeadBucket", { Bucket: "b" }, notFound, 5, 20],
  ["s3api wait object-exists --bucket b --key k", "HeadObject", { Bucket: "b", Key: "k" }, notFound, 5, 20],
];

describe("waits until it is there", () => {
  it.each(states)("aws %s", async (line, name, input, not, seconds, attempts) => {
    let there = false;
    const { run, attempt, sent } = shell(() => (there ? found : not));
    const waiter = { seconds, attempts };
    expect(await run(`aws ${line}`)).toMatchObject({ code: 0, stdout: "", waiting: { ...waiter, attempt: 1 } });
    expect(sent[0]).toMatchObject({ operation: { name }, input });
    expect(await attempt(attempts - 1, `aws ${line}`)).toMatchObject({ waiting: { ...waiter, attempt: attempts - 1 } });
    const given = await attempt(attempts, `aws ${line}`);
    expect(given).toMatchObject({ code: 255, waiting: undefined });
    expect(given.stderr).toMatch(
      /^\nWaiter \w+Exists failed: Max attempts exceeded\. Previously accepted state: Matched/,
    );
    there = true;
    expect(await run(`aws ${line}`)).toMatchObject({ code: 0, stdout: "", stderr: "", waiting: undefined });
  });
});

describe("waits until it is gone", () => {
  it.each(["bucket-not-exists --bucket b", "object-not-exists --bucket b --key k"])(
    "aws s3api wait %s",
    async (line) => {
      let there = true;
      const { run, attempt } = shell(() => (there ? found : notFound));
      expect((await run(`aws s3api wait ${line}`)).waiting).toMatchObject({ attempt: 1, seconds: 5 });
      expect((await attempt(20, `aws s3api wait ${line}`)).stderr).toMatch(/failed: Max attempts exceeded\n$/);
      there = false;
      expect(await run(`aws s3api wait ${line}`)).toMatchObject({ code: 0, waiting: undefined });
    },
  );
});

it("takes a bucket of somebody else for one that is there, as AWS does", async () => {
  const { run } = shell(() => refusal(403, "403", "Forbidden"));
  expect(await run("aws s3api wait bucket-exists --bucket b")).toMatchObject({ code: 0, waiting: undefined });
});

it("ends at a refusal, in the CLI's words", async () => {
  const { run } = shell(() => refusal(403, "AccessDenied", "User: x is not authorized"));
  expect(await run("aws iam wait user-exists --user-name a")).toMatchObject({
    code: 255,
    stderr: "\nWaiter UserExists failed: An error occurred (AccessDenied): User: x is not authorized\n",
    waiting: undefined,
  });
});

it.each([
  ["aws iam wait", "the following arguments are required: subcommand"],
  ["aws iam wait user-is-happy", "argument subcommand: Invalid choice, valid choices are:"],
  ["aws iam wait role-exists", "the following arguments are required: --role-name"],
  ["aws iam wait user-exists --colour red", "Unknown options: --colour, red"],
  ["aws sts wait user-exists", "argument operation: Invalid choice, valid choices are:"],
])("refuses %s before anything is sent", async (line, sentence) => {
  const { run, sent } = shell();
  const { code, stderr } = await run(line);
  expect({ code, sent: sent.length }).toEqual({ code: 252, sent: 0 });
  expect(stderr).toContain(sentence);
});

it("has help, and is completed", async () => {
  const { run, services } = shell();
  expect((await run("aws iam wait help")).stdout).toContain("instance-profile-exists");
  expect((await run("aws s3api wait bucket-exists help")).stdout).toContain("aws s3api wait bucket-exists");
  const offered = (line: string) =>
    completionsOf(line, line.length, { files: {}, environment: {} }, services).words.join(" ");
  expect(offered("aws iam wa")).toBe("wait");
  expect(offered("aws iam wait r")).toBe("role-exists");
  expect(offered("aws iam wait role-exists --role")).toBe("--role-name");
});
