import { expect, test } from "vitest";
import { contextKeysOf, statementKeys } from "./context-keys";

const policy = (Statement: object | object[], Version = "2012-10-17") => JSON.stringify({ Version, Statement });

test("tells keys of conditions, and of variables in conditions and resources, as they are written", () => {
  const text = policy([
    {
      Effect: "Allow",
      Action: "s3:*",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable.
      Resource: ["arn:aws:s3:::b/${aws:userName}/*", "arn:aws:s3:::b/${aws:PrincipalTag/Team, 'none'}"],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable.
      Condition: { StringEquals: { "aws:ResourceTag/owner": "${aws:userid}" }, Null: { "s3:prefix": "true" } },
    },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable.
    { Effect: "Deny", Action: "s3:*", NotResource: "arn:aws:s3:::${*}", Condition: { Bool: { "AWS:UserName": "x" } } },
  ]);
  expect(contextKeysOf([text])).toEqual([
    "aws:userName",
    "aws:PrincipalTag/Team",
    "aws:ResourceTag/owner",
    "aws:userid",
    "s3:prefix",
  ]);
  expect(statementKeys(text)[1]).toEqual({ index: 1, conditions: ["AWS:UserName"], resources: [] });
});

test("an older policy has no variables, and a text that is no policy has no keys", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a policy variable.
  const Statement = { Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::${aws:username}" };
  expect(contextKeysOf([policy(Statement, "2008-10-17"), "no policy", "[]"])).toEqual([]);
});
