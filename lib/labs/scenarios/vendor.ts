import { numbersFrom } from "../variables";
import { administrator, call, document, person, reference } from "./calls";
import type { ScenarioPlan } from "./plan";
import { shopIn } from "./shop-s3";

/** Larch Outdoor, CloudWatchers Inc., and another of their customers. */
export function vendor(variant: number): ScenarioPlan {
  const larch = shopIn("larch");
  const next = numbersFrom(`vendor ${variant}`);
  const number = () => String(Math.floor(next() * 90_000_000) + 10_000_000);
  const atVendor = { at: "-120d", in: "vendor" };
  const atRival = { at: "-120d", in: "rival" };
  const trust = document({
    Effect: "Allow",
    Principal: { AWS: `arn:aws:iam::${reference("vendor.accountId")}:root` },
    Action: "sts:AssumeRole",
  });
  const assumeAll = document({ Effect: "Allow", Action: "sts:AssumeRole", Resource: "arn:aws:iam::*:role/VendorRead" });
  return {
    accounts: { larch: {}, vendor: {}, rival: {} },
    values: {},
    steps: [
      ...larch.steps,
      ...administrator(atVendor),
      call("CreateRole", { RoleName: "Collector", AssumeRolePolicyDocument: trust }, atVendor),
      call("PutRolePolicy", { RoleName: "Collector", PolicyName: "collect", PolicyDocument: assumeAll }, atVendor),
      ...administrator(atRival),
      ...person("Mallory", atRival),
      call("PutUserPolicy", { UserName: "Mallory", PolicyName: "curious", PolicyDocument: assumeAll }, atRival),
    ],
    inventory: larch.inventory,
    facts: { ...larch.facts, larchXid: `cw-${number()}`, rivalXid: `cw-${number()}` },
  };
}
