import { expect, test } from "vitest";
import { z } from "zod";
import { findAccount } from "@/lib/identity/accounts";
import { step } from "@/lib/labs/steps";
import { labOf } from "./lab/lab-definitions";
import { beginLab } from "./lab-attempt";

test("a lab says what a root user without a second factor is asked at sign-in, in each of its accounts", async () => {
  const lab = await labOf("l02-secure-the-root-user");
  if (!lab) throw new Error("There is no such lab.");
  const begun = async (accounts: typeof lab.accounts) => {
    const { attempt } = await beginLab({ ...lab, accounts }, { seed: "root" });
    return (await findAccount(attempt.accounts[attempt.main] ?? ""))?.rootMfaEnforcement;
  };
  expect(await begun({})).toBeNull();
  for (const mfaEnforcement of ["prompt", "forced"] as const)
    expect(await begun({ main: { root: { mfaEnforcement } } })).toBe(mfaEnforcement);
  expect(await begun({ main: { root: { mfaEnforcement: "off" } } })).toBeNull();
});

test("a lab says how long changes take to come into effect, from when its learner begins", async () => {
  const lab = await labOf("l02-secure-the-root-user");
  if (!lab) throw new Error("There is no such lab.");
  const given = z.array(step).parse([
    { api: "CreateUser", user: "new" },
    { api: "AttachUserPolicy", user: "new", policy: "IAMReadOnlyAccess" },
    { as: "user/new", api: "GetUser", user: "new" },
  ]);
  const accounts = { main: { consistencyDelay: 30 } };
  const { attempt } = await beginLab({ ...lab, accounts, given }, { seed: "delay" });
  expect((await findAccount(attempt.accounts[attempt.main] ?? ""))?.consistencyDelay).toBe(30);
});

test("a lab says which quotas AWS raised, in each of its accounts, and what it gives may need them", async () => {
  const lab = await labOf("l02-secure-the-root-user");
  if (!lab) throw new Error("There is no such lab.");
  const policies = ["ReadOnlyAccess", "SecurityAudit", "IAMFullAccess", "AmazonS3FullAccess", "AmazonEC2FullAccess"];
  const more = ["AmazonS3ReadOnlyAccess", "AmazonEC2ReadOnlyAccess", "IAMReadOnlyAccess", "PowerUserAccess"];
  const given = z.array(step).parse([
    { api: "CreateUser", user: "many" },
    ...[...policies, ...more, "AdministratorAccess", "AWSCloudTrail_ReadOnlyAccess"].map((policy) => ({
      api: "AttachUserPolicy",
      user: "many",
      policy,
    })),
  ]);
  const begun = async (accounts: typeof lab.accounts) => {
    const { attempt } = await beginLab({ ...lab, accounts, given }, { seed: "quotas" });
    return (await findAccount(attempt.accounts[attempt.main] ?? ""))?.quotas;
  };
  expect(await begun({ main: { quotas: { PoliciesPerUser: 11 } } })).toEqual({ PoliciesPerUser: 11 });
  await expect(begun({})).rejects.toThrow("Cannot exceed quota for PoliciesPerUser: 10");
});
