import { expect, test } from "vitest";
import { foundServices } from "./service-search";

const services = [
  { label: "Glacier for S3", value: "glacier" },
  { label: "S3 Tables", value: "s3tables" },
  { label: "EC2", value: "ec2", tags: ["Copy to S3"] },
  { label: "S3", value: "s3" },
  { label: "Systems Manager", value: "ssm" },
  { label: "SSM GUI Connect", value: "ssm-guiconnect" },
];
const names = (text: string) => foundServices(services, text).map(({ value }) => value);

test("the service that is called so comes first, then those that begin so, then the rest in their order", () => {
  expect(names("s3")).toEqual(["s3", "s3tables", "glacier", "ec2"]);
  expect(names(" SSM ")).toEqual(["ssm", "ssm-guiconnect"]);
  expect(names("manager")).toEqual(["ssm"]);
});

test("without a text all stand as they did; what is nowhere finds none", () => {
  expect(names(" ")).toEqual(services.map(({ value }) => value));
  expect(names("snowball")).toEqual([]);
});
