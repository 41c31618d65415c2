import { expect, test } from "vitest";
import { failedSteps } from "./failed-steps";

const failed = (operation: string, subject: string, message: string, code = "LimitExceeded") => ({
  operation,
  subject,
  failure: { operation, code, message },
});

test("what fails alike is told once, and names each", () => {
  const full = "Cannot exceed quota for PoliciesPerUser: 10";
  const steps = [
    { operation: "CreateUser", subject: "ben" },
    failed("AttachUserPolicy", "ReadOnlyAccess", full),
    failed("AttachUserPolicy", "SecurityAudit", full),
    failed("AddUserToGroup", "Devs", "The group with name Devs cannot be found.", "NoSuchEntity"),
    failed("AddUserToGroup", "Ops", "The group with name Ops cannot be found.", "NoSuchEntity"),
    failed("AddUserToGroup", "Full", "Cannot exceed quota for GroupsPerUser: 10"),
  ];
  expect(failedSteps(steps).map(({ failure, subjects }) => [failure.operation, failure.code, subjects])).toEqual([
    ["AttachUserPolicy", "LimitExceeded", ["ReadOnlyAccess", "SecurityAudit"]],
    ["AddUserToGroup", "NoSuchEntity", ["Devs", "Ops"]],
    ["AddUserToGroup", "LimitExceeded", ["Full"]],
  ]);
});
