// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of ARNs look like those of templates.
import { describe, expect, it } from "vitest";
import { overlap, patternOfGlobText } from "../compare/word-pattern";
import { arnForm, formsMeet } from "./arn-form";

const meet = (resource: string, format: string) => {
  const work = { steps: 0 };
  return [formsMeet(arnForm(resource), arnForm(format), work), work.steps] as const;
};
const object = "arn:${Partition}:s3:::${BucketName}/${ObjectName}";
const queue = "arn:${Partition}:sqs:${Region}:${Account}:${QueueName}";

describe("whether a policy's resource can be of a type", () => {
  it.each([
    ["arn:aws:s3:::reports/*", object, true],
    ["arn:aws:s3:::reports", object, false],
    ["arn:aws:s3:::reports/*", queue, false],
    ["arn:aws:*:*:*:orders", queue, true],
    ["arn:*", queue, true],
    ["arn:aws:sqs*", queue, true],
    ["arn:aws:sqs:eu-west-?:111122223333:${aws:username}-*", queue, true],
    ["arn:aws:iam::111122223333:role/a/*", "arn:${Partition}:iam::${Account}:user/${UserName}", false],
    ["arn:aws:s3:::???", object, true],
  ])("%s and %s: %s", (resource, format, expected) => {
    expect(meet(resource, format)[0]).toBe(expected);
  });

  it("sees at a glance what another service's is, and what is open on both sides", () => {
    const long = "x".repeat(500);
    expect(meet(`arn:aws:s3:::${long}*y*${long}`, queue)[1]).toBe(1);
    expect(meet(`arn:aws:sqs:*:*:*${long}*`, queue)[1]).toBe(1);
  });

  it("says of texts in one part what the automaton says", () => {
    const pieces = ["a", "b", "*", "?", "ab"];
    const texts = pieces.flatMap((one) => pieces.flatMap((two) => pieces.map((three) => one + two + three)));
    for (const a of texts)
      for (const b of texts) {
        const [one, other] = [patternOfGlobText(a), patternOfGlobText(b)];
        expect([a, b, one && other && overlap(one, other)]).toEqual([a, b, meet(a, b)[0]]);
      }
  });
});
