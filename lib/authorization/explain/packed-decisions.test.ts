import { describe, expect, it } from "vitest";
import { compilePolicy } from "../compile";
import { decide } from "../evaluate/decide";
import { packDecisions, unpackDecisions } from "./packed-decisions";

const Action = Array.from({ length: 500 }, (_, number) => `s3:Get${number}`);
const Condition = { StringEquals: { "aws:PrincipalTag/team": ["a", "b"] } };
const document = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    { Effect: "Allow", Action, Resource: "*", Condition },
    { Effect: "Deny", Action: "s3:Get1", Resource: "*" },
  ],
});
const decisions = ["s3:Get0", "s3:Get1", "s3:PutObject"].map((action) =>
  decide(
    {
      principal: { kind: "user", accountId: "111122223333", arn: "arn:aws:iam::111122223333:user/ana", userId: "AIDA" },
      ...{ action, resource: "*", resourceAccount: "111122223333", context: {} },
    },
    { identity: [{ policy: compilePolicy(document), source: { kind: "inline", name: "own" } }] },
  ),
);
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("packed decisions", () => {
  it("come out as they went in, over a wire too", () => {
    expect(plain(unpackDecisions(plain(packDecisions(decisions))))).toEqual(plain(decisions));
  });
  it("hold each list of values once, however many decisions have it", () => {
    const packed = packDecisions(decisions);
    expect(packed.values.filter((list) => list.length === Action.length)).toHaveLength(1);
    expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(decisions).length / 2);
  });
});
