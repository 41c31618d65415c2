import { expect, test } from "vitest";
import { findAccount } from "@/lib/identity/accounts";
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
