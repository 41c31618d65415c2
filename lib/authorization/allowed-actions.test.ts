import { expect, test } from "vitest";
import { allowedActions, allowsService } from "./allowed-actions";
import { compilePolicy } from "./compile";

const policy = (...Statement: object[]) => compilePolicy(JSON.stringify({ Version: "2012-10-17", Statement }));
const s3 = ["s3:GetObject", "s3:PutObject"];

test("names what an Allow names, by pattern or by NotAction, and nothing that only a Deny names", () => {
  const mixed = policy(
    { Effect: "Allow", Action: "S3:get*", Resource: "arn:aws:s3:::b/*" },
    { Effect: "Deny", Action: "sqs:*", Resource: "*" },
  );
  expect(allowedActions(mixed, [...s3, "sqs:SendMessage"])).toEqual(["s3:GetObject"]);
  expect(allowedActions(policy({ Effect: "Allow", NotAction: "s3:Get*", Resource: "*" }), s3)).toEqual([
    "s3:PutObject",
  ]);
});

test("tells whether a service is allowed at all", () => {
  const all = policy({ Effect: "Allow", Action: "*", Resource: "*" });
  const none = policy({ Effect: "Allow", Action: ["s3:Nothing", "iam:*"], Resource: "*" });
  const but = policy({ Effect: "Allow", NotAction: "s3:*", Resource: "*" });
  expect([all, none, but].map((one) => allowsService(one, "s3", s3))).toEqual([true, false, false]);
  expect(allowsService(but, "sqs", ["sqs:SendMessage"])).toBe(true);
});
