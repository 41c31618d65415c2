/** Steps that cannot be done say which step it was and why; those that can leave what a person would have left. */
import { beforeAll, describe, expect, test } from "vitest";
import { advanceClock, provisionAccount } from "@/lib/accounts/provision";
import { gradedAccount } from "@/lib/doors/console/graded-account";
import { step } from "@/lib/labs/steps";
import { type Applying, applySteps } from "./apply";

let applying: Applying;
const apply = (...written: object[]) =>
  applySteps(
    written.map((one) => step.parse(one)),
    applying,
  );
const state = async () => gradedAccount(applying.accounts.main?.accountId ?? "", 0);

beforeAll(async () => {
  const account = await provisionAccount();
  applying = {
    accounts: { main: { ...account, userPassword: "Correct-Horse-7" } },
    main: "main",
    values: { ben: "Ben" },
    devices: new Map(),
    passwords: new Map(),
    told: { answers: {}, visited: [], downloads: [] },
  };
  await apply(
    { api: "CreateUser", user: `\${ben}` },
    { api: "CreateLoginProfile", user: "Ben", Password: "Correct-Horse-7", PasswordResetRequired: true },
    { api: "AttachUserPolicy", user: "Ben", policy: "IAMUserChangePassword" },
  );
});

describe("does", () => {
  test("calls by short names, documents as objects, and keeps what an answer told", async () => {
    await apply(
      {
        api: "CreatePolicy",
        PolicyName: "Own",
        PolicyDocument: {
          Version: "2012-10-17",
          Statement: [{ Effect: "Allow", Action: "s3:ListAllMyBuckets", Resource: "*" }],
        },
        save: { arn: "Policy.Arn" },
      },
      { api: "AttachUserPolicy", user: "Ben", policy: "Own" },
      { as: "user/Ben", api: "ListBuckets" },
    );
    expect(applying.values.arn).toMatch(/:policy\/Own$/);
    expect((await state()).state.users[0]?.attached).toContain(applying.values.arn);
  });

  test("a first sign-in with a new password, a telephone, and a sign-in with its code", async () => {
    await apply(
      { signIn: "user/Ben", newPassword: "Correct-Horse-8" },
      { enrol: "user/Ben", as: "root", name: "phone" },
      { signIn: "user/Ben" },
      { as: "user/Ben", api: "GetSessionToken", withCode: true },
    );
    const { records } = await state();
    const logins = records.filter(({ name }) => name === "ConsoleLogin");
    expect(logins.map(({ record }) => record.additionalEventData)).toMatchObject([
      { MFAUsed: "No" },
      { MFAUsed: "Yes" },
    ]);
    expect(records.map(({ name }) => name)).toEqual(expect.arrayContaining(["ChangePassword", "GetSessionToken"]));
  });

  test("moves the clock, and tells what a person would have told", async () => {
    const before = (await state()).state.account.clockOffsetMs;
    await apply(
      { advance: "2h" },
      { visit: `/signin/\${ben}` },
      { download: "a.csv", rows: 2 },
      { answer: { one: "x" } },
    );
    expect((await state()).state.account.clockOffsetMs - before).toBe(7_200_000);
    expect(applying.told).toMatchObject({
      visited: ["/signin/Ben"],
      downloads: [{ name: "a.csv", rows: 2 }],
      answers: { one: "x" },
    });
    await advanceClock(applying.accounts.main?.accountId ?? "", -7_200_000);
  });
});

test.each<[object, RegExp]>([
  [{ api: "CreateNobody" }, /There is no operation CreateNobody\./],
  [{ api: "CreateUser", user: "Ben" }, /^Step 1 \(CreateUser\): EntityAlreadyExists: /],
  [{ api: "ListUsers", as: "user/Ben" }, /AccessDenied: User: .* is not authorized to perform: iam:ListUsers/],
  [{ api: "ListUsers", refused: "AccessDenied" }, /was to be refused with AccessDenied, and succeeded/],
  [{ api: "ListUsers", as: "user/Zed" }, /There is no user\/Zed in the account\./],
  [{ api: "ListUsers", in: "prod" }, /There is no account "prod" here\./],
  [{ api: "ListUsers", key: "AKIAIOSFODNN7EXAMPLE" }, /is not known or not active/],
  [{ api: "ListUsers", assumed: "Nobody" }, /There is no role Nobody/],
  [{ api: "ListUsers", save: { x: "Nothing.There" } }, /The answer has no Nothing\.There\./],
  [{ api: "CreateUser", user: `\${zed}` }, /The variable zed has no value/],
  [{ signIn: "user/Ben", password: "wrong" }, /user\/Ben could not sign in: wrong\./],
  [{ signIn: "root", withCode: true }, /Unrecognized/],
])("refuses %j", async (written, reason) => {
  const attempt = async () => apply(written);
  await expect(attempt()).rejects.toThrow(reason);
});
