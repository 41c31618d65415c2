/** The documents themselves, as they go over the wire. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestPort, type TestPort } from "./port.fixture";
import { form, type Sent, sendRaw, sendSigned, target } from "./signed-request.fixture";

let port: TestPort;
beforeAll(async () => {
  port = await startTestPort();
});
afterAll(() => port.close());
beforeEach(() => {
  port.calls.length = 0;
});

const uuid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const send = (sent: Sent) => sendSigned(port.number, sent);
const iam = (parameters: string) => send(form("iam", `Version=2010-05-08&${parameters}`));
const lookup = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents";

describe("Query", () => {
  it("answers with a response, a result and the request's id", async () => {
    const { status, headers, text } = await iam(
      "Action=CreateUser&UserName=Bo&Tags.member.1.Key=k&Tags.member.1.Value=",
    );
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/xml");
    expect(text.replace(new RegExp(uuid), "ID")).toBe(
      '<CreateUserResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><CreateUserResult><User><Path>/</Path><UserName>Bo</UserName><UserId>AIDAEXAMPLEEXAMPLE002</UserId><Arn>arn:aws:iam::111122223333:user/Bo</Arn><CreateDate>2026-03-14T15:09:26Z</CreateDate><Tags><member><Key>k</Key><Value></Value></member></Tags></User></CreateUserResult><ResponseMetadata><RequestId>ID</RequestId></ResponseMetadata></CreateUserResponse>',
    );
    expect(text).toContain(`<RequestId>${headers["x-amzn-requestid"]}</RequestId>`);
  });

  it("has no result where the operation has no output", async () => {
    const { text } = await iam("Action=DeleteUser&UserName=Bo");
    expect(text).toMatch(
      new RegExp(
        `^<DeleteUserResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><ResponseMetadata><RequestId>${uuid}</RequestId></ResponseMetadata></DeleteUserResponse>$`,
      ),
    );
  });

  it("refuses with AWS's error document", async () => {
    const { status, headers, text } = await iam("Action=CreateUser&UserName=taken");
    expect(status).toBe(409);
    expect(headers["content-type"]).toBe("text/xml");
    expect(text.replace(new RegExp(uuid), "ID")).toBe(
      '<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type><Code>EntityAlreadyExists</Code><Message>User with name taken already exists.</Message></Error><RequestId>ID</RequestId></ErrorResponse>',
    );
  });

  it("reads types from the form", async () => {
    await iam("Action=UpdateAccountPasswordPolicy&MinimumPasswordLength=14&RequireSymbols=true&Unknown=1");
    await iam("Action=UpdateAccountPasswordPolicy&RequireSymbols=0");
    expect(port.calls.map(({ input }) => input)).toEqual([
      { MinimumPasswordLength: 14, RequireSymbols: true },
      { RequireSymbols: false },
    ]);
  });

  it("takes a plus in a form for a space, and a plus in an address for a plus", async () => {
    await iam("Action=ListUsers&PathPrefix=a+b%2Bc");
    await send({
      service: "iam",
      method: "GET",
      query: { Action: "ListUsers", Version: "2010-05-08", Marker: "a+b c" },
    });
    expect(port.calls.map(({ input }) => input)).toEqual([{ PathPrefix: "a b+c" }, { Marker: "a+b c" }]);
  });

  it("tells a bug with its request's id and nothing else", async () => {
    const { status, headers, text } = await iam("Action=CreateUser&UserName=bug");
    expect(status).toBe(500);
    expect(text).toContain("<Type>Receiver</Type><Code>ServiceFailure</Code>");
    expect(port.bugs.at(-1)?.requestId).toBe(headers["x-amzn-requestid"]);
    expect(text).not.toMatch(/TypeError|fixture|wJalr|at /);
  });

  it.each([
    [
      "an unknown action",
      "Version=2010-05-08&Action=Fly",
      "InvalidAction",
      400,
      "Could not find operation Fly for version 2010-05-08",
    ],
    [
      "another version",
      "Version=2009-01-01&Action=ListUsers",
      "InvalidAction",
      400,
      "Could not find operation ListUsers for version 2009-01-01",
    ],
    [
      "no version",
      "Action=ListUsers",
      "InvalidAction",
      400,
      "Could not find operation ListUsers for version NO_VERSION_SPECIFIED",
    ],
    [
      "no action",
      "Version=2010-05-08",
      "MissingAction",
      400,
      "The request is missing an action or a required parameter.",
    ],
    [
      "an action of another service",
      "Version=2010-05-08&Action=GetCallerIdentity",
      "InvalidAction",
      400,
      "Could not find operation GetCallerIdentity for version 2010-05-08",
    ],
    [
      "an action named as JavaScript's own",
      "Version=2010-05-08&Action=constructor",
      "InvalidAction",
      400,
      "Could not find operation constructor for version 2010-05-08",
    ],
  ])("refuses %s", async (_, body, code, status, message) => {
    const answer = await send(form("iam", body));
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(`<Code>${code}</Code><Message>${message}</Message>`);
  });

  it("serves presigned addresses", async () => {
    const query = { Action: "GetCallerIdentity", Version: "2011-06-15" };
    const { status, text } = await send({ service: "sts", method: "GET", query, presign: true });
    expect([status, text]).toEqual([200, expect.stringContaining("<Account>111122223333</Account>")]);
    expect(port.calls[0]?.input).toEqual({});
  });

  it("answers unsigned requests in the service's own form", async () => {
    const { status, text } = await send(form("", "Action=GetCallerIdentity&Version=2011-06-15", { unsigned: true }));
    expect(status).toBe(403);
    expect(text).toContain('<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">');
    expect(text).toContain("<Code>MissingAuthenticationToken</Code>");
  });

  it("tells the right service to a form that was signed for another", async () => {
    const { status, text } = await send(form("ec2", "Action=ListUsers&Version=2010-05-08"));
    expect(status).toBe(403);
    expect(text).toContain("Credential should be scoped to correct service: &apos;iam&apos;. ");
  });

  it("answers in form for a service that is not served", async () => {
    const { status, text } = await send(form("ec2", "Action=DescribeInstances&Version=2016-11-15"));
    expect([status, text]).toEqual([501, expect.stringContaining("<Code>NotImplemented</Code>")]);
  });
});

describe("JSON", () => {
  it("answers, by the short target and by the long one", async () => {
    for (const operation of [lookup, "CloudTrail_20131101.LookupEvents"]) {
      const { status, headers, text } = await send(target(operation, '{"StartTime":1773500966.5,"Unknown":{}}'));
      expect([status, headers["content-type"]]).toEqual([200, "application/x-amz-json-1.1"]);
      expect(JSON.parse(text)).toEqual({ Events: [{ EventId: "e", EventTime: 1773500966.5 }] });
    }
  });

  it("takes no body for no members", async () => {
    expect((await send(target(lookup, ""))).status).toBe(200);
  });

  it("refuses with type and message", async () => {
    const { status, text } = await send(target(lookup, '{"MaxResults":99}'));
    expect([status, JSON.parse(text)]).toEqual([
      400,
      { __type: "InvalidMaxResultsException", Message: "MaxResults is too large." },
    ]);
  });

  it.each([
    ["an unknown operation", "CloudTrail_20131101.Fly", "{}", "UnknownOperationException", undefined],
    ["no operation", "CloudTrail_20131101", "{}", "UnknownOperationException", undefined],
    [
      "an operation that is not served",
      "CloudTrail_20131101.CreateTrail",
      "{}",
      "NotImplemented",
      "AWS has cloudtrail:CreateTrail; this server does not serve it.",
    ],
    ["what is no JSON", lookup, "{", "SerializationException", "Unable to parse the request body as JSON"],
    ["a list for the whole", lookup, "[]", "SerializationException", "Unexpected field type"],
    [
      "a text for a number",
      lookup,
      '{"MaxResults":"5"}',
      "SerializationException",
      "STRING_VALUE can not be converted to an Integer",
    ],
    [
      "a number for a text",
      lookup,
      '{"NextToken":5}',
      "SerializationException",
      "NUMBER_VALUE can not be converted to a String",
    ],
    [
      "a truth for a text",
      lookup,
      '{"NextToken":true}',
      "SerializationException",
      "TRUE_VALUE can not be converted to a String",
    ],
    [
      "a structure for a text",
      lookup,
      '{"NextToken":{}}',
      "SerializationException",
      "Start of structure or map found where not expected.",
    ],
    [
      "a list for a text",
      lookup,
      '{"NextToken":[]}',
      "SerializationException",
      "Unrecognized collection type class java.lang.String",
    ],
    ["a structure for a list", lookup, '{"LookupAttributes":{}}', "SerializationException", "Unexpected field type"],
    [
      "a text in a list of structures",
      lookup,
      '{"LookupAttributes":["x"]}',
      "SerializationException",
      "Unexpected field type",
    ],
    [
      "a text for a time",
      lookup,
      '{"StartTime":"now"}',
      "SerializationException",
      "STRING_VALUE can not be converted to a Date",
    ],
  ])("refuses %s", async (_, operation, body, type, message) => {
    const { status, text } = await send(target(operation, body));
    expect([status, JSON.parse(text)]).toEqual([
      type === "NotImplemented" ? 501 : 400,
      { __type: type, ...(message && { message }) },
    ]);
  });

  it("refuses signatures under JSON's codes", async () => {
    const unsigned = await send({ ...target(lookup, "{}"), unsigned: true });
    expect([unsigned.status, JSON.parse(unsigned.text)]).toEqual([
      400,
      { __type: "MissingAuthenticationTokenException", message: "Request is missing Authentication Token" },
    ]);
  });

  it("answers in form for a service that is not served", async () => {
    const sent = { ...target("DynamoDB_20120810.ListTables", "{}"), service: "dynamodb" };
    const { status, text } = await send(sent);
    expect([status, JSON.parse(text).__type]).toEqual([501, "NotImplemented"]);
  });
});

describe("S3", () => {
  const s3 = (more: Partial<Sent>) => {
    const hashed = { "x-amz-content-sha256": "UNSIGNED-PAYLOAD", ...more.headers };
    return send({ service: "s3", method: "GET", ...more, headers: hashed });
  };

  it("answers with declaration, namespace and ids", async () => {
    const { status, headers, text } = await s3({});
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "content-type": "application/xml", server: "AmazonS3" });
    expect(headers["x-amz-request-id"]).toMatch(/^[0-9A-F]{16}$/);
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<ListAllMyBucketsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Buckets><Bucket><Name>one</Name><CreationDate>2026-03-14T15:09:26.535Z</CreationDate></Bucket><Bucket><Name>a&lt;b&gt;&amp;c</Name><CreationDate>2026-03-14T15:09:26.535Z</CreationDate></Bucket></Buckets><Owner><ID>111122223333</ID></Owner></ListAllMyBucketsResult>',
    );
  });

  it("answers where a bucket is in the root element itself", async () => {
    expect((await s3({ path: "/b", query: { location: "" } })).text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">eu-west-1</LocationConstraint>',
    );
    expect((await s3({ path: "/in-virginia", query: { location: "" } })).text).toContain(
      '<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/"/>',
    );
  });

  it.each([
    ["in path style", "/my.bucket", "127.0.0.1"],
    ["in path style with a slash", "/my.bucket/", "localhost:4566"],
    ["as the host", "/", "my.bucket.localhost:4566"],
    ["before s3", "/", "my.bucket.s3.localhost"],
    ["before s3 and a region", "/", "my.bucket.s3.eu-west-1.localhost.localstack.cloud:4566"],
    ["at AWS's own host", "/", "my.bucket.s3.us-east-1.amazonaws.com"],
    ["in path style at AWS's own host", "/my.bucket", "s3.us-east-1.amazonaws.com"],
  ])("finds a bucket %s", async (_, path, host) => {
    const { status } = await s3({ method: "DELETE", path, headers: { host } });
    expect(status).toBe(204);
    expect(port.calls).toMatchObject([{ name: "DeleteBucket", input: { Bucket: "my.bucket" } }]);
  });

  it("refuses with S3's error document", async () => {
    const { status, headers, text } = await s3({ method: "PUT", path: "/taken" });
    expect(status).toBe(409);
    expect(text).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>BucketAlreadyExists</Code><Message>The requested bucket name is not available.</Message><BucketName>taken</BucketName><RequestId>${headers["x-amz-request-id"]}</RequestId><HostId>${headers["x-amz-id-2"]}</HostId></Error>`,
    );
  });

  it("tells a browser that looks in AccessDenied", async () => {
    const { status, text } = await sendRaw(port.number, "GET", "/", { host: "127.0.0.1", accept: "text/html" });
    expect([status, text]).toEqual([403, expect.stringContaining("<Code>AccessDenied</Code>")]);
  });

  it("sends no body to HEAD", async () => {
    const { status, text } = await s3({ method: "HEAD", path: "/b" });
    expect([status, text]).toEqual([501, ""]);
  });

  const configuration = (inner: string) => `<CreateBucketConfiguration>${inner}</CreateBucketConfiguration>`;
  it.each([
    ["what is no XML", "nonsense"],
    ["an open element", "<CreateBucketConfiguration>"],
    ["another root", "<Other/>"],
    ["a structure for a text", configuration("<LocationConstraint><a/></LocationConstraint>")],
    [
      "two values for one",
      configuration("<LocationConstraint>a</LocationConstraint><LocationConstraint>b</LocationConstraint>"),
    ],
    [
      "a document type",
      `<!DOCTYPE x [<!ENTITY e "eu">]>${configuration("<LocationConstraint>&e;</LocationConstraint>")}`,
    ],
    ["a hundred thousand elements in each other", "<a>".repeat(100_000)],
    ["bytes that are no UTF-8", Buffer.from([0x3c, 0x61, 0xff, 0x3e])],
    ["a zero", configuration("<LocationConstraint>\u0000</LocationConstraint>")],
  ])("refuses %s as MalformedXML", async (_, body) => {
    const { status, text } = await s3({ method: "PUT", path: "/b", body });
    expect([status, text]).toEqual([400, expect.stringContaining("<Code>MalformedXML</Code>")]);
  });

  it("refuses a number that is none", async () => {
    const { status, text } = await s3({ query: { "max-buckets": "x" } });
    expect([status, text]).toEqual([400, expect.stringContaining("<Code>InvalidArgument</Code>")]);
  });

  it("knows no POST on the service", async () => {
    const { status, text } = await s3({ method: "POST" });
    expect([status, text]).toEqual([405, expect.stringContaining("<Code>MethodNotAllowed</Code>")]);
  });
});
