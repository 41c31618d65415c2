/** `aws <service> <operation>`: what is sent, what is printed, and what is refused before anything is sent. */
import { describe, expect, it } from "vitest";
import { shell } from "./command-line.fixture";

const printed = async (line: string, files?: Record<string, string>) => {
  const { run, sent, inputs } = shell(undefined, files);
  const { code, stderr, stdout } = await run(line);
  return { code, stderr, stdout, sent: sent.length, input: inputs()[0] };
};

describe("parameters", () => {
  it.each([
    ["aws iam create-user --user-name ana --path /x/", { UserName: "ana", Path: "/x/" }],
    ["aws iam create-user --user-name=ana", { UserName: "ana" }],
    ["aws iam create-user --user-n ana", { UserName: "ana" }],
    [
      "aws iam tag-user --user-name a --tags Key=k,Value=v Key=l,Value=",
      {
        UserName: "a",
        Tags: [
          { Key: "k", Value: "v" },
          { Key: "l", Value: "" },
        ],
      },
    ],
    [
      `aws iam tag-user --user-name a --tags '[{"Key":"k","Value":"v"}]'`,
      { UserName: "a", Tags: [{ Key: "k", Value: "v" }] },
    ],
    ["aws iam untag-user --user-name a --tag-keys k l", { UserName: "a", TagKeys: ["k", "l"] }],
    [
      "aws iam update-account-password-policy --require-symbols --no-require-numbers --max-password-age 90",
      { RequireSymbols: true, RequireNumbers: false, MaxPasswordAge: 90 },
    ],
    [
      "aws iam put-user-policy --user-name a --policy-name p --policy-document file://p.json",
      { UserName: "a", PolicyName: "p", PolicyDocument: '{"Version":"2012-10-17"}' },
    ],
    [
      `aws iam create-user --cli-input-json '{"UserName":"x","Path":"/y/"}' --user-name z`,
      { UserName: "z", Path: "/y/" },
    ],
    ["aws iam create-user --cli-input-json file://user.json", { UserName: "filed" }],
    [
      "aws s3api put-bucket-versioning --bucket b --versioning-configuration Status=Enabled",
      { Bucket: "b", VersioningConfiguration: { Status: "Enabled" } },
    ],
    [
      "aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=CreateUser",
      { LookupAttributes: [{ AttributeKey: "EventName", AttributeValue: "CreateUser" }] },
    ],
    [
      "aws sts assume-role --role-arn arn:aws:iam::111122223333:role/r --role-session-name me --policy-arns arn=arn:aws:iam::aws:policy/ReadOnlyAccess",
      {
        RoleArn: "arn:aws:iam::111122223333:role/r",
        RoleSessionName: "me",
        PolicyArns: [{ arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" }],
      },
    ],
  ])("%s", async (line, input) => {
    const files = { "p.json": '{"Version":"2012-10-17"}', "user.json": '{"UserName":"filed"}' };
    expect(await printed(line, files)).toMatchObject({ code: 0, input, stderr: "" });
  });

  it.each([
    ["aws", 252, "aws: error: the following arguments are required: command"],
    ["aws iam", 252, "aws: error: the following arguments are required: operation"],
    ["aws iam creat-user", 252, "Invalid choice: 'creat-user', maybe you meant:\n\n  * create-user"],
    ["aws iam create-role", 252, "the following arguments are required: --role-name, --assume-role-policy-document"],
    ["aws iam create-user --user-name", 252, "argument --user-name: expected one argument"],
    ["aws iam create-user --user-name a --colour red", 252, "Unknown options: --colour, red"],
    ["aws iam create-user --user-name ''", 252, "Invalid length for parameter UserName, value: 0, valid min length: 1"],
    [
      "aws iam tag-user --user-name a --tags Foo=1",
      252,
      'Missing required parameter in Tags[0]: "Key"\nMissing required parameter in Tags[0]: "Value"\nUnknown parameter in Tags[0]: "Foo", must be one of: Key, Value',
    ],
    [
      "aws iam tag-user --user-name a --tags Key",
      252,
      "Error parsing parameter '--tags': Expected: '=', received: 'EOF'",
    ],
    [
      `aws iam tag-user --user-name a --tags '[{"Key":]'`,
      252,
      `Error parsing parameter '--tags': Invalid JSON: Expecting value: line 1 column 9 (char 8)\nJSON received: [{"Key":]`,
    ],
    [
      "aws iam put-user-policy --user-name a --policy-name p --policy-document file://no.json",
      252,
      "Unable to load paramfile file://no.json: [Errno 2] No such file or directory: 'no.json'",
    ],
    ["aws iam list-users --max-items many", 252, "argument --max-items: invalid int value: 'many'"],
    ["aws iam list-users --output pdf", 252, "argument --output: Invalid choice, valid choices are:"],
    [
      "aws iam list-users --query 'Users['",
      252,
      "Bad value for --query Users[: Invalid jmespath expression: Incomplete expression:",
    ],
    [
      "aws iam list-users --no-paginate --starting-token x",
      252,
      "Cannot specify --no-paginate along with pagination arguments: --starting-token",
    ],
    ["aws iam list-users --profile nobody", 255, "The config profile (nobody) could not be found"],
    ["aws iam list-users --endpoint-url http://example.org", 252, "--endpoint-url has no use here"],
    [
      "aws cloudtrail lookup-events --start-time soon",
      252,
      "Invalid type for parameter StartTime, value: soon, type: <class 'str'>, valid types: <class 'datetime.datetime'>, timestamp-string",
    ],
    ["aws s3api put-object --bucket b --key k --body none.txt", 252, "Blob values must be a path to a file."],
  ])("refuses %s before anything is sent", async (line, code, sentence) => {
    const outcome = await printed(line);
    expect(outcome).toMatchObject({ code, stdout: "", sent: 0 });
    expect(outcome.stderr).toContain(sentence);
  });
});

it("tells AWS's refusal in the CLI's words", async () => {
  const { run } = shell(() => ({
    ok: false,
    status: 404,
    code: "NoSuchEntity",
    message: "The user with name x cannot be found.",
  }));
  expect(await run("aws iam get-user --user-name x")).toMatchObject({
    code: 254,
    stdout: "",
    stderr:
      "\nAn error occurred (NoSuchEntity) when calling the GetUser operation: The user with name x cannot be found.\n",
  });
});

describe("output", () => {
  const user = (UserName: string, Tags: unknown[] = []) => ({
    Path: "/",
    UserName,
    CreateDate: "2026-03-14T15:09:26+00:00",
    Tags,
  });
  const answer = { Users: [user("ana", [{ Key: "team", Value: "red" }]), user("ben")], IsTruncated: false };
  const out = async (options: string) =>
    (await shell(() => ({ ok: true, output: answer })).run(`aws iam list-users ${options}`)).stdout;

  it("is JSON by itself, and by a variable or a profile something else", async () => {
    expect(JSON.parse(await out(""))).toEqual({ Users: answer.Users });
    const { run } = shell(() => ({ ok: true, output: answer }));
    await run("export AWS_DEFAULT_OUTPUT=text");
    expect((await run("aws iam list-users --query 'Users[].UserName'")).stdout).toBe("ana\tben\n");
    await run("unset AWS_DEFAULT_OUTPUT");
    await run("aws configure set output table");
    expect((await run("aws iam list-users --query 'Users[].UserName'")).stdout).toBe(
      "-----------\n|ListUsers|\n+---------+\n|  ana    |\n|  ben    |\n+---------+\n",
    );
  });

  it("is text, with the keys of a list in the order of the alphabet", async () => {
    expect(await out("--output text")).toBe(
      "USERS\t2026-03-14T15:09:26+00:00\t/\tana\nTAGS\tteam\tred\nUSERS\t2026-03-14T15:09:26+00:00\t/\tben\n",
    );
    expect(await out("--output text --query 'Users[5]'")).toBe("None\n");
  });

  it("is YAML", async () => {
    expect(await out("--output yaml --query 'Users[0].{name:UserName,date:CreateDate}'")).toBe(
      "date: '2026-03-14T15:09:26+00:00'\nname: ana\n",
    );
  });

  it("is nothing where AWS says nothing", async () => {
    expect((await shell().run("aws iam delete-user --user-name a")).stdout).toBe("");
  });
});

describe("pages", () => {
  const pages: Record<string, { names: string[]; next?: string }> = {
    first: { names: ["a", "b"], next: "two" },
    two: { names: ["c"] },
  };
  const paged = () =>
    shell(({ input }) => {
      const { names, next } = pages[String(input.Marker ?? "first")] ?? { names: [] };
      return {
        ok: true,
        output: {
          Users: names.map((UserName) => ({ UserName })),
          IsTruncated: next !== undefined,
          ...(next && { Marker: next }),
        },
      };
    });
  const namesOf = (stdout: string) => JSON.parse(stdout).Users.map(({ UserName }: { UserName: string }) => UserName);

  it("are read to the end and put together", async () => {
    const { run, inputs } = paged();
    expect(namesOf((await run("aws iam list-users --page-size 2")).stdout)).toEqual(["a", "b", "c"]);
    expect(inputs()).toEqual([{ MaxItems: 2 }, { MaxItems: 2, Marker: "two" }]);
  });

  it("stop at --max-items, and go on from its token, also in the middle of a page", async () => {
    const { run } = paged();
    const one = JSON.parse((await run("aws iam list-users --max-items 1")).stdout);
    expect(atob(one.NextToken)).toBe('{"Marker": null, "boto_truncate_amount": 1}');
    const rest = await run(`aws iam list-users --starting-token ${one.NextToken}`);
    expect(namesOf(rest.stdout)).toEqual(["b", "c"]);
    const two = JSON.parse((await run("aws iam list-users --max-items 2")).stdout);
    expect(atob(two.NextToken)).toBe('{"Marker": "two"}');
  });

  it("go on by more than one member where AWS asks for that", async () => {
    const { run, inputs } = shell(({ input }) => ({
      ok: true,
      output: input.KeyMarker
        ? { Versions: [{ Key: "ü" }], IsTruncated: false }
        : { Versions: [{ Key: "a" }], IsTruncated: true, NextKeyMarker: "ü", NextVersionIdMarker: "v1" },
    }));
    const first = JSON.parse((await run("aws s3api list-object-versions --bucket b --max-items 1")).stdout);
    expect(atob(first.NextToken)).toBe('{"KeyMarker": "\\u00fc", "VersionIdMarker": "v1"}');
    const rest = await run(`aws s3api list-object-versions --bucket b --starting-token ${first.NextToken}`);
    expect(JSON.parse(rest.stdout)).toEqual({ Versions: [{ Key: "ü" }], RequestCharged: null, Prefix: null });
    expect(inputs().at(-1)).toEqual({ Bucket: "b", KeyMarker: "ü", VersionIdMarker: "v1" });
  });

  it("are one page with --no-paginate, as AWS sent it", async () => {
    const { run, inputs } = paged();
    const { stdout } = await run("aws iam list-users --no-paginate --max-items 2");
    expect(JSON.parse(stdout)).toMatchObject({ IsTruncated: true, Marker: "two" });
    expect(inputs()).toEqual([{ MaxItems: 2 }]);
  });
});

describe("skeletons", () => {
  it("of the input need no parameters, and can be sent once filled in", async () => {
    const { code, stdout, sent } = await printed("aws iam create-user --generate-cli-skeleton");
    expect({ code, sent }).toEqual({ code: 0, sent: 0 });
    expect(JSON.parse(stdout)).toEqual({
      Path: "",
      UserName: "",
      PermissionsBoundary: "",
      Tags: [{ Key: "", Value: "" }],
    });
  });

  it("of the output are a sample answer", async () => {
    const { stdout, sent } = await printed(
      "aws iam get-user --user-name a --generate-cli-skeleton output --query User.UserName",
    );
    expect({ stdout, sent }).toEqual({ stdout: '"UserName"\n', sent: 0 });
  });
});

it("help leads to nothing that a learner of the console cannot open", async () => {
  const { run, services } = shell();
  const subjects = [
    "",
    ...services.flatMap(({ command }) => [` ${command}`, ` ${command} wait`]),
    " s3",
    " iam create-user",
  ];
  for (const subject of subjects) expect((await run(`aws${subject} help`)).stdout, subject).not.toMatch(/docs\/|\.md/);
  for (const subject of ["", " iam create-user"])
    expect((await run(`aws${subject} help`)).stdout).toMatch(/GLOBAL OPTIONS.*--query/s);
  const { stdout } = await run("aws help");
  expect(stdout).toMatch(/Environment variables.*role_arn.*credentials.*The console's session/s);
});

it("every operation of every service has a skeleton and help", async () => {
  const { run, services, sent } = shell();
  for (const { command, operations } of services)
    for (const { cliName, name } of operations.values()) {
      expect((await run(`aws ${command} ${cliName} help`)).stdout, name).toContain(`aws ${command} ${cliName}`);
      const skeleton = await run(`aws ${command} ${cliName} --generate-cli-skeleton`);
      if (skeleton.code === 0) expect(() => JSON.parse(skeleton.stdout), name).not.toThrow();
      else expect(skeleton.stderr, name).toMatch(/required: .*outfile/); // it answers with an object
    }
  expect(sent).toEqual([]);
});
