// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of ARNs look like those of templates.
import { expect, test } from "vitest";
import { arnFields, arnProblem, filledArn, fitsType, partProblem } from "./arn-fields";

const object = "arn:${Partition}:s3:::${BucketName}/${ObjectName}";
const queue = "arn:${Partition}:sqs:${Region}:${Account}:${QueueName}";

test("an ARN is filled in part by part; what is empty stands for any", () => {
  expect(arnFields(queue).map(({ label }) => label)).toEqual(["Region", "Account", "Queue Name"]);
  expect(filledArn(queue, { Region: "eu-west-1", Account: "111122223333", QueueName: "" })).toBe(
    "arn:aws:sqs:eu-west-1:111122223333:*",
  );
  expect(filledArn(object, { BucketName: " reports ", ObjectName: "july/*" })).toBe("arn:aws:s3:::reports/july/*");
});

test("an ARN is of the types as which it is written", () => {
  const types = [
    { name: "bucket", arn: "arn:${Partition}:s3:::${BucketName}", conditionKeys: [] },
    { name: "object", arn: object, conditionKeys: [] },
    { name: "queue", arn: queue, conditionKeys: [] },
  ];
  const typesOf = (arn: string) => types.filter((type) => fitsType(arn, type, types)).map(({ name }) => name);
  expect(typesOf("arn:aws:s3:::reports/*")).toEqual(["object"]);
  expect(typesOf("arn:aws:s3:::reports/in/${aws:username}/*")).toEqual(["object"]);
  for (const bucket of ["reports", "reports*", "*", "${aws:PrincipalTag/team}"])
    expect(typesOf(`arn:aws:s3:::${bucket}`), bucket).toEqual(["bucket"]);
  expect(typesOf("arn:aws:sqs:*:111122223333:${aws:username}")).toEqual(["queue"]);
  expect(typesOf("arn:aws:sns:*:111122223333:topic")).toEqual([]);
});

test("a bucket's name, a Region and an account have no blanks and colons; an object's name may", () => {
  for (const name of ["my bucket", "my:bucket", "my bucket:x", "reports/july"])
    expect(partProblem("BucketName", name), name).toMatch(/^A bucket name has only/);
  for (const name of ["reports", "re*", "logs.2026-?", "${aws:PrincipalTag/team}-data"])
    expect(partProblem("BucketName", name), name).toBeUndefined();
  expect(partProblem("Region", "eu west")).toMatch(/^A Region/);
  for (const account of ["1111:2222", "12345", "111122223333111122223333", "1111-2222-3333", "x"])
    expect(partProblem("Account", account), account).toMatch(/^An account/);
  for (const account of ["111122223333", "*", "1111*", "${aws:PrincipalAccount}", "aws"])
    expect(partProblem("Account", account), account).toBeUndefined();
  expect(partProblem("ObjectName", "july 1: sales.csv")).toBeUndefined();
  expect(partProblem("ObjectName", "5 €")).toBe("It has a character that no policy may have.");
});

test("an ARN that is written as text is held to the same", () => {
  expect(arnProblem("reports", object)).toMatch(/^"reports" is no ARN/);
  expect(arnProblem("arn:aws:s3:::my bucket/a", object)).toMatch(/: A bucket name has only/);
  for (const arn of ["arn:aws:s3:::reports/a b:c", "arn:aws:s3:::${aws:PrincipalTag/team}/*", "arn:aws:s3:::*"])
    expect(arnProblem(arn, object), arn).toBeUndefined();
  expect(arnProblem("arn:aws:sqs:eu west:111122223333:q", queue)).toMatch(/: A Region/);
  expect(arnProblem("arn:aws:sqs:eu-west-1:1234:q", queue)).toMatch(/: An account/);
  expect(arnProblem("arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:${Partition}:iam::${Account}:policy/${Name}")).toBe(
    undefined,
  );
  expect(arnProblem("arn:aws:s3:::b/€")).toMatch(/ has a character that no policy may have/);
});
