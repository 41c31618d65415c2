import { expect, test } from "vitest";
import { catalogueBase, servicesWithActions } from "./catalogue";
import { consoleServiceName } from "./console-service-name";

test.each([
  ["s3", "Amazon S3", "S3"],
  ["ec2", "Amazon EC2", "EC2"],
  ["logs", "Amazon CloudWatch Logs", "CloudWatch Logs"],
  ["datapipeline", "AWS Data Pipeline", "Data Pipeline"],
  ["iam", "AWS Identity and Access Management (IAM)", "IAM"],
  ["sts", "AWS Security Token Service", "STS"],
  ["cassandra", "Amazon Keyspaces (for Apache Cassandra)", "Keyspaces (for Apache Cassandra)"],
  ["mediaimport", "AmazonMediaImport", "AmazonMediaImport"],
  ["a4b", "Alexa for Business", "Alexa for Business"],
])("%s, in the reference %s, is %s", (prefix, name, shown) => {
  expect(consoleServiceName(prefix, name)).toBe(shown);
});

test("no two services have one name in the console", async () => {
  const { services } = await catalogueBase();
  const names = services.map(({ name }) => name);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  expect(names.filter((name) => /^(Amazon|AWS) /.test(name))).toEqual([]);
});

test("reports keep AWS's full names", async () => {
  const reported = (await servicesWithActions()).find(({ namespace }) => namespace === "s3");
  expect(reported?.name).toBe("Amazon S3");
});
