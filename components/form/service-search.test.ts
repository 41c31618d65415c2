import { expect, test } from "vitest";
import { rankedServices } from "./service-search";

const services = [
  { label: "Glacier for S3", value: "glacier" },
  { label: "S3 Tables", value: "s3tables" },
  { label: "S3", value: "s3" },
  { label: "SSM GUI Connect", value: "ssm-guiconnect" },
  { label: "Systems Manager", value: "ssm" },
];
const order = (text: string) => rankedServices(services, text).map(({ value }) => value);

test("the service that is called so comes first, then those that begin so, then the rest in their order", () => {
  expect(order("s3")).toEqual(["s3", "s3tables", "glacier", "ssm-guiconnect", "ssm"]);
  expect(order(" SSM ").slice(0, 2)).toEqual(["ssm", "ssm-guiconnect"]);
  expect(order("systems m")[0]).toBe("ssm");
  expect(order("Amazon S3")[0]).toBe("s3");
});

test("without a text all stand as they did", () => {
  expect(order(" ")).toEqual(services.map(({ value }) => value));
});
