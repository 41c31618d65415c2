import { expect, test } from "vitest";
import { Evaluation } from "../evaluate/evaluation";
import { compileResources, matchResource } from "./resource";

const asked = (resource: string) =>
  new Evaluation(
    {
      principal: { kind: "root", accountId: "111122223333", arn: "arn:aws:iam::111122223333:root" },
      action: "s3:GetObject",
      resource,
      resourceAccount: "111122223333",
      context: {},
    },
    false,
  );

function placeAndSteps(written: string[], resource: string) {
  const evaluation = asked(resource);
  const patterns = compileResources(written, true);
  return { place: patterns && matchResource(patterns, evaluation), steps: evaluation.steps };
}

test("a list that names only other services costs no step", () => {
  const written = ["arn:aws:s3:::reports", "arn:aws:s3:::reports/*"];
  expect(placeAndSteps(written, "arn:aws:ec2:eu-west-1:111122223333:instance/i-1")).toEqual({ place: -1, steps: 0 });
  expect(placeAndSteps(written, "arn:aws:s3:::reports/july.csv")).toEqual({ place: 1, steps: 2 });
});

test.each([
  [["arn:aws:s3:::a", "arn:*:table/x"], "arn:aws:dynamodb:eu-west-1:111122223333:table/x", 1],
  [["arn:aws:s3:::a", "*x"], "arn:aws:sqs:eu-west-1:111122223333:x", 1],
  [["arn:aws:s*:::a"], "arn:aws:s3:::a", 0],
  [["arn:aws:s3:::a"], "*", -1],
  [["ar*"], "arn", 0],
  [["*"], "", 0],
])("%j of %s: %s", (written, resource, place) => {
  expect(placeAndSteps(written, resource).place).toBe(place);
});
