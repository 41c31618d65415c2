import { expect, it } from "vitest";
import { serviceModels } from "@/lib/doors/aws-api/client/service-models";
import { sentValue, shownAnswer } from "./answer-shown";

function operation(command: string, name: string) {
  const found = serviceModels()
    .find((one) => one.command === command)
    ?.operations.get(name);
  if (!found) throw new Error(`There is no ${command} ${name}.`);
  return found;
}

it("shows members in AWS's order, times as the CLI does, policies as what they hold", () => {
  const CreateDate = new Date("2026-03-14T15:09:26.500Z");
  const Role = {
    AssumeRolePolicyDocument: encodeURIComponent('{"Version":"2012-10-17","Statement":[]}'),
    CreateDate,
    RoleName: "r",
    Path: "/",
    Description: undefined,
  };
  const shown = shownAnswer(operation("iam", "get-role"), { Role }, true);
  expect(JSON.stringify(shown)).toBe(
    '{"Role":{"Path":"/","RoleName":"r","CreateDate":"2026-03-14T15:09:26.500000+00:00","AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[]}}}',
  );
});

it("leaves a document that is no JSON as AWS sent it", () => {
  const answer = { UserName: "a", PolicyName: "p", PolicyDocument: "%zz" };
  expect(shownAnswer(operation("iam", "get-user-policy"), answer, true)).toEqual(answer);
});

it("says null for the region of a bucket in us-east-1, and leaves an object's content out", () => {
  expect(shownAnswer(operation("s3api", "get-bucket-location"), {}, false)).toEqual({ LocationConstraint: null });
  const answer = { Body: Buffer.from("content"), ContentLength: 7 };
  expect(shownAnswer(operation("s3api", "get-object"), answer, false)).toEqual({ ContentLength: 7 });
});

it("sends times as dates, with or without a zone, and base64 as bytes", () => {
  const { input } = operation("cloudtrail", "lookup-events");
  const at = (StartTime: unknown) => sentValue(input, { StartTime });
  const StartTime = new Date("2026-03-14T15:09:26Z");
  for (const typed of ["2026-03-14T15:09:26Z", "2026-03-14T15:09:26", "2026-03-14 15:09:26", "1773500966", 1773500966])
    expect(at(typed), String(typed)).toEqual({ StartTime });
  expect(sentValue({ type: "blob" }, "AAE=")).toEqual(Buffer.from([0, 1]));
});
