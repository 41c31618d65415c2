import { expect, test } from "vitest";
import type { BlockCondition } from "./blocks";
import { isMfa, isSourceIp, withMfa } from "./usual-conditions";

const mfa = (values: string[], ifExists = false): BlockCondition => ({
  ...{ key: "aws:MultiFactorAuthPresent", qualifier: "", operator: "Bool", ifExists, values },
});

test("MFA required takes the place of what was asked of MFA, and leaves the rest", () => {
  const region: BlockCondition = {
    ...{ key: "aws:RequestedRegion", qualifier: "", operator: "StringEquals", ifExists: false, values: ["eu-west-1"] },
  };
  expect(withMfa([mfa(["false"]), region], true)).toEqual([region, mfa(["true"])]);
  expect(withMfa([region, mfa(["true"])], false)).toEqual([region]);
  expect(withMfa([mfa(["true"], true)], true)).toEqual([mfa(["true"], true), mfa(["true"])]);
});

test("what lets requests without MFA pass does not require it", () => {
  expect(isMfa({ ...mfa(["true"]), key: "aws:multifactorauthpresent" })).toBe(true);
  for (const other of [mfa(["true"], true), mfa(["false"]), mfa(["true", "false"])])
    expect(isMfa(other), JSON.stringify(other)).toBe(false);
  const ip: BlockCondition = {
    ...{ key: "aws:SourceIp", qualifier: "", operator: "IpAddress", ifExists: false, values: ["203.0.113.0/24"] },
  };
  expect([ip, { ...ip, operator: "NotIpAddress" }, { ...ip, ifExists: true }].map(isSourceIp)).toEqual([
    true,
    false,
    false,
  ]);
});
