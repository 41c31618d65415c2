import { expect, test } from "vitest";
import { writtenArns } from "./written-arns";

const [one, other] = ["arn:aws:s3:::reports/a", "arn:aws:s3:::reports/b"];

test.each([
  `${one}\n\n ${other} `,
  `${one} ${other}`,
  `${one},${other}`,
  `${one} , ${other},`,
  `${one},\n${other} ,\n,\n`,
])("two ARNs: %j", (text) => {
  expect(writtenArns(text)).toEqual([one, other]);
});

test.each([
  ["", []],
  [" ,\n", []],
  ["*", ["*"]],
  [`${one} b, c.csv`, [`${one} b, c.csv`]],
  [`reports, ${one}`, ["reports", one]],
])("%j has %j", (text, arns) => {
  expect(writtenArns(text)).toEqual(arns);
});
