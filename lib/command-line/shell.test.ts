/** The shell around `aws`: variables, files, profiles, and which credentials win. */
import { describe, expect, it } from "vitest";
import { consoleSession, shell } from "./command-line.fixture";
import { completionsOf } from "./complete";
import { servicesOfAws } from "./services-of-aws";
import type { SentCall } from "./world";

const who = "aws sts get-caller-identity";

describe("credentials", () => {
  const profiles = {
    ".aws/credentials":
      "[default]\naws_access_key_id = AKIADEFAULT\naws_secret_access_key = d\n\n[ana]\naws_access_key_id = AKIAANA\naws_secret_access_key = a\n",
    ".aws/config":
      "[profile ana]\nregion = eu-west-1\n\n[profile old]\naws_access_key_id = AKIAOLD\naws_secret_access_key = o\n",
  };

  it("are the console's where nothing else is there", async () => {
    const { run, sent } = shell();
    const { report } = await run(who);
    expect(sent[0]?.keys).toEqual(consoleSession);
    expect(report?.steps.at(-1)).toMatchObject({ place: "The console's session", outcome: "won" });
    expect(report?.region).toEqual({ value: "us-east-1", why: "the console's region" });
  });

  it.each([
    ["aws sts get-caller-identity", "AKIADEFAULT", "Shared credentials file"],
    ["aws sts get-caller-identity --profile ana", "AKIAANA", "Shared credentials file"],
    ["AWS_PROFILE=ana aws sts get-caller-identity", "AKIAANA", "Shared credentials file"],
    ["aws sts get-caller-identity --profile old", "AKIAOLD", "Config file"],
    [
      "AWS_ACCESS_KEY_ID=AKIAENV AWS_SECRET_ACCESS_KEY=e AWS_PROFILE=ana aws sts get-caller-identity",
      "AKIAENV",
      "Environment variables",
    ],
    [
      "AWS_ACCESS_KEY_ID=AKIAENV AWS_SECRET_ACCESS_KEY=e aws sts get-caller-identity --profile ana",
      "AKIAANA",
      "Shared credentials file",
    ],
  ])("%s: %s", async (line, id, place) => {
    const { run, sent } = shell(undefined, profiles);
    const { report } = await run(line);
    expect(sent[0]?.keys.accessKeyId).toBe(id);
    const at = report?.steps.findIndex(({ outcome }) => outcome === "won") ?? -1;
    expect(report?.steps[at]?.place).toBe(place);
    expect(new Set(report?.steps.slice(0, at).map(({ outcome }) => outcome))).not.toContain("unseen");
    expect(report?.steps.slice(at + 1).every(({ outcome }) => outcome === "unseen")).toBe(true);
  });

  it("name no secret in their report", async () => {
    const { run } = shell(undefined, {
      ".aws/credentials": "[default]\naws_access_key_id = AKIADEFAULT\naws_secret_access_key = verysecret\n",
    });
    expect(JSON.stringify((await run(who)).report)).not.toMatch(/verysecret|AKIADEFAULT/);
  });

  it("of half a pair are told to be partial", async () => {
    const { run } = shell();
    expect(await run(`AWS_ACCESS_KEY_ID=AKIAENV ${who}`)).toMatchObject({
      code: 253,
      stderr: "\nPartial credentials found in env, missing: AWS_SECRET_ACCESS_KEY\n",
    });
  });

  it("of a profile without any are not the console's", async () => {
    const { run, sent } = shell(undefined, profiles);
    await run("aws configure set region eu-west-1 --profile empty");
    expect(await run(`${who} --profile empty`)).toMatchObject({
      code: 253,
      stderr: '\nUnable to locate credentials. You can configure credentials by running "aws configure".\n',
    });
    expect(sent).toEqual([]);
  });

  it("take the region from option, environment, profile, console, in this order", async () => {
    const { run, sent } = shell(undefined, profiles);
    await run(`${who} --profile ana`);
    await run(`AWS_REGION=us-west-2 ${who} --profile ana`);
    await run(`AWS_REGION=us-west-2 ${who} --profile ana --region ap-south-1`);
    expect(sent.map(({ region }) => region)).toEqual(["eu-west-1", "us-west-2", "ap-south-1"]);
  });

  it.each([
    [`${who} --region nowhere-1`, "https://sts.nowhere-1.amazonaws.com/"],
    [`AWS_REGION=nowhere-1 ${who}`, "https://sts.nowhere-1.amazonaws.com/"],
    [`${who} --profile lost`, "https://sts.nowhere-2.amazonaws.com/"],
    [`${who} --profile lost-role`, "https://sts.nowhere-3.amazonaws.com/"],
    ["aws cloudtrail lookup-events --region nowhere-1", "https://cloudtrail.nowhere-1.amazonaws.com/"],
    ["aws s3 ls --region nowhere-1", "https://s3.nowhere-1.amazonaws.com/"],
    [
      "aws s3api get-object --bucket reports --key 'a b/c' c --region nowhere-1",
      "https://reports.s3.nowhere-1.amazonaws.com/a%20b/c",
    ],
  ])("reach no endpoint in a Region that is none: %s", async (line, address) => {
    const { run, sent } = shell(undefined, {
      ...profiles,
      ".aws/config":
        "[profile lost]\naws_access_key_id = AKIALOST\naws_secret_access_key = l\nregion = nowhere-2\n\n[profile lost-role]\nrole_arn = arn:aws:iam::111122223333:role/Lead\nsource_profile = ana\nregion = nowhere-3\n",
    });
    expect(await run(line)).toMatchObject({
      code: 255,
      stderr: `\nCould not connect to the endpoint URL: "${address}"\n`,
      changed: false,
    });
    expect(sent).toEqual([]);
  });

  it("of IAM, which is global, go to any Region, but not to what cannot be one", async () => {
    const { run, sent } = shell();
    await run("aws iam list-users --region nowhere-1");
    expect(sent).toHaveLength(1);
    expect(await run("aws iam list-users --region 'no where'")).toMatchObject({
      code: 255,
      stderr: "\nProvided region_name 'no where' doesn't match a supported format.\n",
    });
    expect(sent).toHaveLength(1);
  });

  it("of a role are asked for once, with a code where the profile names a device", async () => {
    const Credentials = {
      AccessKeyId: "ASIAROLE",
      SecretAccessKey: "r",
      SessionToken: "t",
      Expiration: "2026-03-14T16:09:26+00:00",
    };
    const { run, sent } = shell(
      ({ operation }) => ({ ok: true, output: operation.name === "AssumeRole" ? { Credentials } : {} }),
      {
        ...profiles,
        ".aws/config":
          "[profile lead]\nrole_arn = arn:aws:iam::111122223333:role/Lead\nsource_profile = ana\nmfa_serial = arn:aws:iam::111122223333:mfa/ana\n",
      },
    );
    expect((await run(`${who} --profile lead`)).question).toEqual({
      prompt: "Enter MFA code for arn:aws:iam::111122223333:mfa/ana: ",
      secret: false,
    });
    expect(sent).toEqual([]);
    await run(`${who} --profile lead`, "123456");
    expect(sent.map(({ operation, keys, input }) => [operation.name, keys.accessKeyId, input.TokenCode])).toEqual([
      ["AssumeRole", "AKIAANA", "123456"],
      ["GetCallerIdentity", "ASIAROLE", undefined],
    ]);
    expect((await run(`${who} --profile lead`)).question).toBeUndefined();
    expect(sent.at(-1)?.keys.accessKeyId).toBe("ASIAROLE");
  });
});

describe("aws configure", () => {
  it("asks four things, hides the secret, and writes nothing before it has all answers", async () => {
    const { run, state } = shell();
    expect((await run("aws configure --profile ana", "AKIAANA")).question).toEqual({
      prompt: "AWS Secret Access Key [None]: ",
      secret: true,
    });
    expect(state().files).toEqual({});
    expect(await run("aws configure --profile ana", "AKIAANA", "s3cret", "eu-west-1", "")).toMatchObject({
      code: 0,
      question: undefined,
    });
    expect((await run("cat ~/.aws/credentials")).stdout).toBe(
      "[ana]\naws_access_key_id = AKIAANA\naws_secret_access_key = s3cret\n",
    );
    expect((await run("cat ~/.aws/config")).stdout).toBe("[profile ana]\nregion = eu-west-1\n");
    expect((await run("aws configure --profile ana")).question?.prompt).toBe(
      "AWS Access Key ID [****************AANA]: ",
    );
    expect((await run("aws configure list-profiles")).stdout).toBe("ana\n");
    expect((await run("aws configure get region --profile ana")).stdout).toBe("eu-west-1\n");
    expect(await run("aws configure get output --profile ana")).toMatchObject({ code: 1, stdout: "" });
    expect((await run("aws configure list --profile ana")).stdout).toBe(
      [
        "      Name                    Value             Type    Location",
        "      ----                    -----             ----    --------",
        "   profile                      ana           manual    --profile",
        "access_key     ****************AANA shared-credentials-file    ",
        "secret_key     ****************cret shared-credentials-file    ",
        "    region                eu-west-1      config-file    ~/.aws/config",
        "",
      ].join("\n"),
    );
  });

  it("sets settings of a profile that is named in them", async () => {
    const { run } = shell();
    await run("aws configure set profile.ben.region eu-north-1");
    await run("aws configure set aws_secret_access_key x --profile ben");
    expect((await run("aws configure get profile.ben.region")).stdout).toBe("eu-north-1\n");
    expect((await run("cat .aws/credentials")).stdout).toBe("[ben]\naws_secret_access_key = x\n");
    expect(await run("aws configure set region 'a\n[default]'")).toMatchObject({ code: 255 });
  });
});

describe("the shell", () => {
  it("keeps variables and files from line to line", async () => {
    const { run } = shell(undefined, { "a.txt": "A" });
    await run("export AWS_PROFILE=ana OTHER=1");
    expect((await run("env")).stdout).toBe("AWS_PROFILE=ana\nOTHER=1\n");
    await run("unset OTHER");
    expect((await run("env")).stdout).toBe("AWS_PROFILE=ana\n");
    expect((await run("ls")).stdout).toBe("a.txt\n");
    expect((await run("cat a.txt")).stdout).toBe("A\n");
    expect((await run("rm a.txt")).code).toBe(0);
    expect(await run("cat a.txt")).toMatchObject({ code: 1, stderr: "cat: a.txt: No such file or directory\n" });
    expect(await run("terraform apply")).toMatchObject({ code: 127, stderr: "shell: terraform: command not found\n" });
    expect(await run("   ")).toMatchObject({ code: 0, stdout: "", stderr: "" });
  });

  it("runs one command of several, and says what comes after it", async () => {
    const { run } = shell();
    const left = async (text: string) => {
      const { code, line, rest } = await run(text);
      return [code, line, rest?.text, rest?.ownLine];
    };
    expect(await left("pwd && ls\nenv\n")).toEqual([0, "pwd && ls", "ls\nenv\n", false]);
    expect(await left("cat no && ls\n\nenv")).toEqual([1, "cat no && ls", "env", true]);
    expect(await left("cat no || ls")).toEqual([1, "cat no || ls", "ls", false]);
    expect(await left("pwd || ls\n")).toEqual([0, "pwd || ls", undefined, undefined]);
    expect(await left("aws iam list-users \\\n --output text\npwd")).toEqual([
      0,
      "aws iam list-users \\\n --output text",
      "pwd",
      true,
    ]);
  });

  it("runs nothing of a line that it cannot read, nor what stands below it", async () => {
    const { run, sent } = shell();
    expect(await run("aws iam list-users && pwd | cat\npwd")).toMatchObject({ code: 2, stdout: "", rest: undefined });
    expect(sent).toEqual([]);
  });

  it("leaves the rest alone while a command asks", async () => {
    const { run } = shell();
    const text = "aws configure --profile ana && pwd";
    expect(await run(text, "AKIAANA")).toMatchObject({ question: { secret: true }, rest: undefined });
    expect(await run(text, "AKIAANA", "s", "", "")).toMatchObject({ code: 0, rest: { text: "pwd", ownLine: false } });
  });

  it("holds no more than it can keep", async () => {
    const { run } = shell(() => ({ ok: true, output: {}, content: new Uint8Array(400_000) }));
    expect(await run("aws s3api get-object --bucket b --key k big.bin")).toMatchObject({
      code: 255,
      stderr: expect.stringContaining("No space left"),
    });
  });

  it("ends with a sentence, whatever is typed", async () => {
    const { run } = shell();
    const deep = (open: string) => open.repeat(60_000);
    for (const line of [
      `aws iam tag-user --user-name a --tags 'A=${deep("{a=")}'`,
      `aws iam create-user --cli-input-json '${deep("[")}'`,
      `aws iam list-users --query '${deep("[")}'`,
      `aws iam ${"a".repeat(150_000)}`,
    ])
      expect((await run(line)).code, line.slice(0, 60)).toBeGreaterThan(250);
  });

  it("says which calls may have changed the account", async () => {
    const { run } = shell();
    expect((await run("aws iam list-users")).changed).toBe(false);
    expect((await run("aws iam create-user --user-name a")).changed).toBe(true);
  });

  it("writes a new device's seed into a file, and does not print it", async () => {
    const VirtualMFADevice = {
      SerialNumber: "arn:aws:iam::111122223333:mfa/a",
      Base32StringSeed: btoa("SEED"),
      QRCodePNG: btoa("PNG"),
    };
    const { run } = shell(() => ({ ok: true, output: { VirtualMFADevice } }));
    const { stdout } = await run(
      "aws iam create-virtual-mfa-device --virtual-mfa-device-name a --outfile seed.txt --bootstrap-method Base32StringSeed",
    );
    expect(JSON.parse(stdout)).toEqual({ VirtualMFADevice: { SerialNumber: VirtualMFADevice.SerialNumber } });
    expect((await run("cat seed.txt")).stdout).toBe("SEED\n");
  });
});

describe("aws s3", () => {
  it("copies between files and buckets, lists, presigns", async () => {
    const { run, sent } = shell(
      ({ operation }) =>
        operation.name === "ListObjectsV2"
          ? {
              ok: true,
              output: {
                Contents: [{ Key: "d/a.txt", Size: 2048, LastModified: "2026-03-14T15:09:26+00:00" }],
                CommonPrefixes: [{ Prefix: "d/e/" }],
              },
            }
          : { ok: true, output: {}, content: new TextEncoder().encode("content") },
      { "a.txt": "A" },
    );
    expect((await run("aws s3 cp a.txt s3://b/d/")).stdout).toBe("upload: ./a.txt to s3://b/d/a.txt\n");
    expect(sent[0]?.input).toMatchObject({ Bucket: "b", Key: "d/a.txt", Body: new TextEncoder().encode("A") });
    expect((await run("aws s3 cp s3://b/d/a.txt .")).stdout).toBe("download: s3://b/d/a.txt to ./a.txt\n");
    expect((await run("cat a.txt")).stdout).toBe("content\n");
    expect((await run("aws s3 cp s3://b/x s3://c/y")).stdout).toBe("copy: s3://b/x to s3://c/y\n");
    expect((await run("aws s3 mv a.txt s3://b/e/")).stdout).toBe("move: ./a.txt to s3://b/e/a.txt\n");
    expect((await run("cat a.txt")).code).not.toBe(0);
    expect((await run("aws s3 mv s3://b/x s3://b/x")).stderr).toContain("Cannot mv a file onto itself");
    expect((await run("aws s3 mv s3://b/x s3://c/z")).stdout).toBe("move: s3://b/x to s3://c/z\n");
    expect(sent.slice(-2).map(({ operation }) => operation.name)).toEqual(["CopyObject", "DeleteObject"]);
    expect((await run("aws s3 ls s3://b/d/")).stdout).toBe(
      "                           PRE e/\n2026-03-14 15:09:26       2048 a.txt\n",
    );
    expect((await run("aws s3 presign s3://b/d/a.txt --expires-in 60")).stdout).toBe(
      "http://localhost:4566/b/d/a.txt?X-Amz-Expires=60\n",
    );
  });

  it("syncs a bucket with another: what is new, of another size, or newer; with --delete what is left over goes", async () => {
    const [early, late] = ["2026-03-14T15:09:26+00:00", "2026-03-14T15:09:27+00:00"];
    const listed: Record<string, [name: string, size: number, time: string][]> = {
      a: [
        ["d/", 0, late],
        ["d/changed", 1, late],
        ["d/grown", 2, early],
        ["d/new+1", 1, early],
        ["d/same", 1, early],
      ],
      b: [
        ["changed", 1, early],
        ["grown", 1, late],
        ["left", 1, early],
        ["same", 1, early],
      ],
    };
    const { run, sent } = shell(({ operation, input }) =>
      operation.name === "ListObjectsV2"
        ? {
            ok: true,
            output: {
              Contents: listed[String(input.Bucket)]?.map(([Key, Size, LastModified]) => ({ Key, Size, LastModified })),
            },
          }
        : { ok: true, output: {} },
    );
    const copies = ["changed", "grown", "new+1"].map((name) => `copy: s3://a/d/${name} to s3://b/${name}\n`);
    expect((await run("aws s3 sync s3://a/d s3://b")).stdout).toBe(copies.join(""));
    const changes = () => sent.filter(({ operation }) => operation.name !== "ListObjectsV2");
    expect(changes().map(({ input }) => input)).toContainEqual({
      Bucket: "b",
      Key: "new+1",
      CopySource: "a/d%2Fnew%2B1",
    });
    expect((await run("aws s3 sync s3://a/d/ s3://b --size-only --delete --dryrun")).stdout).toBe(
      [...copies.slice(1, 2), "delete: s3://b/left\n", ...copies.slice(2)].map((line) => `(dryrun) ${line}`).join(""),
    );
    expect(changes()).toHaveLength(3);
    expect((await run("aws s3 sync s3://a/d s3://b --delete")).stdout).toContain("delete: s3://b/left\n");
    expect((await run("aws s3 sync . s3://b")).stderr).toContain("goes from a bucket to a bucket here");
    expect((await run("aws s3 sync a b")).stderr).toContain("Invalid argument type");
  });

  describe("below a folder, with --exclude and --include", () => {
    const listing = (keys: Record<string, number>) => (call: SentCall) =>
      call.operation.name === "ListObjectsV2"
        ? {
            ok: true as const,
            output: {
              Contents: Object.entries(keys)
                .filter(([Key]) => Key.startsWith(String(call.input.Prefix ?? "")))
                .map(([Key, Size]) => ({ Key, Size, LastModified: "2026-03-14T15:09:26+00:00" })),
            },
          }
        : { ok: true as const, output: {}, content: new TextEncoder().encode("content") };
    const keys = { "d/": 0, "d/a.txt": 1, "d/b.jpg": 1, "d/e/c.txt": 1, "d/e/": 0, "dx.txt": 1 };
    const done = (sent: readonly SentCall[]) =>
      sent
        .filter(({ operation }) => operation.name !== "ListObjectsV2")
        .map(({ operation, input }) => [operation.name, input.Key]);

    it("copies objects to another bucket and into the home folder, by their paths below it", async () => {
      const { run, sent, state } = shell(listing(keys));
      expect((await run("aws s3 cp s3://a/d s3://b/x --recursive --exclude '*' --include '*.txt'")).stdout).toBe(
        "copy: s3://a/d/a.txt to s3://b/x/a.txt\ncopy: s3://a/d/e/c.txt to s3://b/x/e/c.txt\n",
      );
      expect((await run("aws s3 cp s3://a/d/ got --recursive --exclude 'e/*'")).stdout).toBe(
        "download: s3://a/d/a.txt to ./got/a.txt\ndownload: s3://a/d/b.jpg to ./got/b.jpg\n",
      );
      expect(Object.keys(state().files)).toEqual(["got/a.txt", "got/b.jpg"]);
      expect(done(sent)).toEqual([
        ["CopyObject", "x/a.txt"],
        ["CopyObject", "x/e/c.txt"],
        ["GetObject", "d/a.txt"],
        ["GetObject", "d/b.jpg"],
      ]);
    });

    it("uploads a folder, and moves what is meant and nothing else", async () => {
      const files = { "site/a.html": "A", "site/b.css": "B", "site/c/d.html": "D", "sites.txt": "S" };
      const { run, sent, state } = shell(undefined, files);
      expect((await run("aws s3 cp site s3://b --recursive --exclude '*.css' --dryrun")).stdout).toBe(
        "(dryrun) upload: ./site/a.html to s3://b/a.html\n(dryrun) upload: ./site/c/d.html to s3://b/c/d.html\n",
      );
      expect(sent).toEqual([]);
      expect((await run("aws s3 mv ./site/ s3://b/w/ --recursive --exclude '*' --include '*.css'")).stdout).toBe(
        "move: ./site/b.css to s3://b/w/b.css\n",
      );
      expect(Object.keys(state().files)).toEqual(["site/a.html", "site/c/d.html", "sites.txt"]);
      expect(await run("aws s3 cp . s3://b --recursive --quiet")).toMatchObject({ code: 0, stdout: "" });
      expect(done(sent).slice(1)).toEqual(
        ["site/a.html", "site/c/d.html", "sites.txt"].map((key) => ["PutObject", key]),
      );
    });

    it("moves objects, each gone only once its copy is there", async () => {
      const { run, sent } = shell((call) =>
        call.operation.name === "CopyObject" && call.input.Key === "a.txt"
          ? { ok: false, status: 403, code: "AccessDenied", message: "Access Denied" }
          : listing(keys)(call),
      );
      expect(await run("aws s3 mv s3://a/d s3://b --recursive --include '*'")).toMatchObject({
        code: 1,
        stderr: expect.stringContaining("move failed: s3://a/d/a.txt to s3://b/a.txt An error occurred (AccessDenied)"),
      });
      expect(done(sent).filter(([name]) => name === "DeleteObject")).toEqual([
        ["DeleteObject", "d/b.jpg"],
        ["DeleteObject", "d/e/c.txt"],
      ]);
    });

    it("removes what is meant, of the folder and not of one that begins alike", async () => {
      const { run, sent } = shell(listing(keys));
      expect((await run("aws s3 rm s3://a/d --recursive --exclude '*.txt' --include 'e/*'")).stdout).toBe(
        ["d/", "d/b.jpg", "d/e/c.txt", "d/e/"].map((key) => `delete: s3://a/${key}\n`).join(""),
      );
      expect((await run("aws s3 rm s3://a/d --recursive --dryrun")).stdout).not.toContain("dx.txt");
      expect(await run("aws s3 rm s3://a/d/a.txt --exclude 'a.*'")).toMatchObject({ code: 0, stdout: "" });
      expect(done(sent)).toHaveLength(4);
    });

    it("syncs what is meant; what is left out stays where it is, with --delete too", async () => {
      const { run } = shell((call) =>
        listing(call.input.Bucket === "a" ? keys : { "left.jpg": 1, "left.txt": 1 })(call),
      );
      expect((await run("aws s3 sync s3://a/d s3://b --delete --exclude '*.txt' --dryrun")).stdout).toBe(
        "(dryrun) copy: s3://a/d/b.jpg to s3://b/b.jpg\n(dryrun) delete: s3://b/left.jpg\n",
      );
    });

    it("refuses what the CLI refuses", async () => {
      const { run } = shell(undefined, { "a.txt": "A" });
      expect(await run("aws s3 cp s3://a/d - --recursive")).toMatchObject({
        code: 252,
        stderr: expect.stringContaining("Streaming currently is only compatible with non-recursive cp commands"),
      });
      expect((await run("aws s3 mv s3://a/d s3://a/d/ --recursive")).stderr).toContain("Cannot mv a file onto itself");
      expect((await run("aws s3 cp none s3://a --recursive")).stderr).toContain("The user-provided path none does not");
      expect((await run("aws s3 rm s3://a --recursive --exclude")).stderr).toContain(
        "argument --exclude: expected one",
      );
      expect((await run("aws s3 ls s3://a --exclude x")).stderr).toContain("Unknown options: --exclude");
    });
  });

  it("tells a refusal of one piece, and ends with 1", async () => {
    const { run } = shell(() => ({
      ok: false,
      status: 403,
      code: "BucketNotEmpty",
      message: "The bucket you tried to delete is not empty",
    }));
    expect(await run("aws s3 rb s3://b")).toMatchObject({
      code: 1,
      stderr:
        "remove_bucket failed: s3://b An error occurred (BucketNotEmpty) when calling the DeleteBucket operation: The bucket you tried to delete is not empty\n",
    });
  });

  it("says what it does not do", async () => {
    const { run } = shell();
    expect(await run("aws s3 website b")).toMatchObject({
      code: 255,
      stderr: expect.stringContaining("aws s3 website is not served here"),
    });
    expect((await run("aws s3 lz")).stderr).toContain("argument subcommand: Invalid choice");
  });
});

describe("a service of AWS that is not served", () => {
  it.each(["ec2 describe-instances", "accessanalyzer list-analyzers --type ACCOUNT", "lambda"])(
    "aws %s: says so, with what is",
    async (line) => {
      const { run, sent } = shell();
      expect(await run(`aws ${line}`)).toMatchObject({
        code: 255,
        stdout: "",
        stderr: `\naws ${line.split(" ")[0]} is not served here: AWS has this service, this simulator does not. It serves cloudtrail, iam, s3, s3api, sts; aws help tells what they are.\n`,
      });
      expect(sent).toEqual([]);
    },
  );

  it("is told apart from a slip, and from those that are served", async () => {
    const { run, services } = shell();
    expect((await run("aws iamm list-users")).stderr).toMatch(/argument command: Invalid choice[\s\S]*\* iam\n/);
    expect(services.filter(({ command }) => !servicesOfAws.has(command))).toEqual([]);
  });
});

describe("completion", () => {
  const { services, state } = shell(undefined, { "trust.json": "{}", ".aws/credentials": "[ana]\n" });
  const offered = (line: string) => completionsOf(line, line.length, state(), services).words;

  it.each([
    ["a", ["aws"]],
    ["aws s", ["s3", "s3api", "sts"]],
    ["aws iam list-user", ["list-user-policies", "list-user-tags", "list-users"]],
    ["aws iam create-user --us", ["--user-name"]],
    ["aws iam list-policies --scope ", ["AWS", "All", "Local"]],
    ["aws iam update-access-key --status I", ["Inactive"]],
    ["aws iam list-users --output t", ["table", "text"]],
    ["aws iam list-users --profile ", ["ana"]],
    ["aws iam create-role --assume-role-policy-document file://", ["file://trust.json"]],
    ["aws --profile ana iam get-us", ["get-user", "get-user-policy"]],
    ["aws configure li", ["list", "list-profiles"]],
    ["cat tr", ["trust.json"]],
    ["aws iam create-user --user-name x --user-", []],
    ["aws 'iam", ["iam"]],
    ["pwd && aws ia", ["iam"]],
    ["pwd\naws \\\nia", ["iam"]],
    ["aws iam $x", []],
  ])("of %j offers %j", (line, words) => expect(offered(line)).toEqual(words));

  it("puts a word into the place of the one at the cursor", () => {
    const line = "aws iam list-us --output text";
    expect(completionsOf(line, 15, state(), services)).toMatchObject({ start: 8, end: 15 });
  });
});
