// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of ARNs look like those of templates.
import { expect, test } from "vitest";
import { arnFields, filledArn, fitsFormat } from "./arn-fields";

const object = "arn:${Partition}:s3:::${BucketName}/${ObjectName}";
const queue = "arn:${Partition}:sqs:${Region}:${Account}:${QueueName}";

test("an ARN is filled in part by part; what is empty stands for any", () => {
  expect(arnFields(queue).map(({ label }) => label)).toEqual(["Region", "Account", "Queue Name"]);
  expect(filledArn(queue, { Region: "eu-west-1", Account: "111122223333", QueueName: "" })).toBe(
    "arn:aws:sqs:eu-west-1:111122223333:*",
  );
  expect(filledArn(object, { BucketName: " reports ", ObjectName: "july/*" })).toBe("arn:aws:s3:::reports/july/*");
});

test("an ARN is of the forms that it can have", () => {
  expect(fitsFormat("arn:aws:s3:::reports/*", object)).toBe(true);
  expect(fitsFormat("arn:aws:s3:::reports", object)).toBe(false);
  expect(fitsFormat("arn:aws:sqs:*:111122223333:${aws:username}", queue)).toBe(true);
  expect(fitsFormat("arn:aws:sns:*:111122223333:topic", queue)).toBe(false);
});
