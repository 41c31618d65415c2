import { expect, test } from "vitest";
import { namedPrincipals, replacePrincipals } from "./named-principals";

const text = `{ "Statement": [
  { "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:user/ana", "111122223333"] }, "Action": "sts:AssumeRole" },
  { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" }
] }`;

test("lists the principals with their types", () => {
  expect(namedPrincipals(text).map(({ type, text }) => `${type} ${text}`)).toEqual([
    "AWS arn:aws:iam::111122223333:user/ana",
    "AWS 111122223333",
    "Service ec2.amazonaws.com",
  ]);
});

test("puts the unique id in place of an ARN and leaves the rest of the text as it is", () => {
  const stored = replacePrincipals(text, ({ text }) => (text.endsWith("user/ana") ? "AIDAANA" : undefined));
  expect(stored).toBe(text.replace("arn:aws:iam::111122223333:user/ana", "AIDAANA"));
  expect(
    replacePrincipals(stored, ({ text }) => (text === "AIDAANA" ? "arn:aws:iam::111122223333:user/ana" : undefined)),
  ).toBe(text);
});

test("finds none in a text that is no policy", () => {
  expect(namedPrincipals("no policy")).toEqual([]);
  expect(replacePrincipals("no policy", () => "x")).toBe("no policy");
});
