import { expect, test } from "vitest";
import { doneSteps } from "./done-steps";

const step = (operation: string, failed = false) => ({
  operation,
  subject: "ci",
  ...(failed ? { failure: { operation, code: "AccessDenied", message: "No." } } : {}),
});

test("what was done is told where something failed, and only there", () => {
  const attach = step("AttachRolePolicy");
  expect(doneSteps([step("CreateRole"), attach, attach, step("CreateInstanceProfile", true)])).toEqual({
    done: 3,
    all: 4,
    list: "CreateRole (ci), AttachRolePolicy 2 times",
  });
  expect(doneSteps([step("CreateRole"), attach])).toBeUndefined();
  expect(doneSteps([step("CreateRole", true)])).toBeUndefined();
});
