// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of ARNs and policy variables look like those of templates.
import { describe, expect, it } from "vitest";
import { arnTemplate, resourceProblem } from "./resource-arn";

describe("the ARN of a resource", () => {
  it("begins with the parts to fill in, and the person's account", () => {
    expect(arnTemplate("arn:${Partition}:s3:::${BucketName}/${ObjectName}", "123456789012")).toBe(
      "arn:aws:s3:::{BucketName}/{ObjectName}",
    );
    expect(arnTemplate("arn:${Partition}:sqs:${Region}:${Account}:${QueueName}", "123456789012")).toBe(
      "arn:aws:sqs:{Region}:123456789012:{QueueName}",
    );
  });

  it("is whole where nothing is left open; a policy's variables stay", () => {
    for (const text of ["*", " arn:aws:s3:::reports ", "arn:aws:s3:::home/${aws:username}/*"])
      expect(resourceProblem(text)).toBeUndefined();
    expect(resourceProblem("arn:aws:s3:::{BucketName}/{ObjectName}")).toBe("Put a value in place of {BucketName}.");
    expect(resourceProblem("")).toBe("Enter the ARN of a resource, or * for all.");
    expect(resourceProblem("reports")).toContain("is no ARN");
    expect(resourceProblem("arn:aws:s3:::my bucket", "arn:${Partition}:s3:::${BucketName}")).toContain("A bucket name");
  });
});
