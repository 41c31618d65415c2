// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of policies look like those of templates.
import { expect, test } from "vitest";
import { wordsOf } from "./breakable";

test.each([
  ["AmazonS3ReadOnlyAccess", ["AmazonS3", "Read", "Only", "Access"]],
  ["arn:aws:iam::929133046634:policy/S3Inbox", ["arn:", "aws:", "iam::", "929133046634:", "policy/", "S3Inbox"]],
  ["arn:aws:s3:::b/${aws:username}/*", ["arn:", "aws:", "s3:::", "b/", "${aws:", "username}/*"]],
  ["AKIAIOSFODNN7EXAMPLE", ["AKIAIOSFODNN7EXAMPLE"]],
])("%s breaks between its words, and nowhere in an account's number", (name, words) => {
  expect(wordsOf(name)).toEqual(words);
});
