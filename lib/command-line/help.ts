/** `help`: what there is, in our words, and where more of it is told. */
import { usageText } from "./command-error";
import { outputFormats } from "./global-options";
import type { OperationModel, ServiceModel, Shape } from "./model";
import { memberOptions, optionsOf, outfileOption, streams } from "./operation-options";

/** The last words of a command's help. */
export const aboutPermissions =
  "    Explain, under a refusal, says which permission was missing. An exam, or a teacher, may hide it.\n";

/** `aws help` */
export const generalHelp = (services: readonly ServiceModel[]) =>
  page("aws", "the AWS CLI's commands, run in this simulator", [
    ["SYNOPSIS", usageText],
    [
      "AVAILABLE SERVICES",
      [
        ...services.map(({ command, title }) => entry(command, title)),
        entry("s3", "Buckets and objects by their addresses: s3://bucket/key"),
      ].join(""),
    ],
    [
      "OTHER COMMANDS",
      entry("configure", "Profiles with keys: aws configure, configure list, get, set, list-profiles"),
    ],
    [
      "THE SHELL",
      [
        entry("export NAME=value", "Sets a variable, such as AWS_PROFILE; unset NAME takes it away, env shows all"),
        entry("ls, cat, rm", "The files of the home folder; Upload file adds one"),
        entry("history, clear", "The lines so far; an empty log"),
      ].join(""),
    ],
    ["GLOBAL OPTIONS", forEveryCommand()],
    [
      "CREDENTIALS",
      `    The first place that has any counts; a line under each answer tells which, and why.
    1. Environment variables: export AWS_ACCESS_KEY_ID=...; --profile stands before them
    2. A profile with role_arn: the role's session
    3. Keys of a profile: ~/.aws/credentials, then ~/.aws/config
    4. The console's session
`,
    ],
    [
      "MORE",
      [
        entry("aws iam help", "The commands of a service"),
        entry("aws iam create-user help", "The options of a command"),
      ].join(""),
    ],
  ]);

/** `aws iam help` */
export const serviceHelp = ({ command, title, operations }: ServiceModel) =>
  page(command, title, [
    [
      "AVAILABLE COMMANDS",
      [...operations.values()]
        .filter(({ served }) => served)
        .map(({ cliName, summary }) => entry(cliName, summary))
        .join(""),
    ],
    ["MORE", entry(`aws ${command} NAME help`, "The options of a command")],
  ]);

/** `aws iam wait help` */
export const waitHelp = ({ command }: ServiceModel, states: readonly string[]) =>
  page(`${command} wait`, "waits until what is named is so, and asks AWS again and again meanwhile", [
    ["AVAILABLE COMMANDS", states.map((state) => entry(state, `aws ${command} wait ${state} help`)).join("")],
  ]);

/** `aws iam create-user help`. In: what is typed in place of the operation's own name, where it is something else. */
export function operationHelp({ command }: ServiceModel, operation: OperationModel, typed = operation.cliName): string {
  const members = new Map(memberOptions(operation).map((option) => [option.name, option]));
  const options = [...optionsOf(operation), ...(streams(operation) ? [outfileOption] : [])];
  const synopsis = options.map(({ name, required, takes }) => {
    const written = takes === "none" || !name.startsWith("--") ? name : `${name} <value>`;
    return `      ${required ? written : `[${written}]`}\n`;
  });
  const told = options.map(({ name, choices }) => {
    const member = members.get(name)?.member;
    const words = choices ?? wordsOf(member?.shape);
    return [
      `    ${name}${member ? ` (${member.shape.type})` : ""}\n`,
      ...(words ? [`        One of: ${words.join(", ")}\n`] : []),
      ...(member && shorthandOf(member.shape) ? [`        Shorthand: ${shorthandOf(member.shape)}\n`] : []),
    ].join("");
  });
  return page(typed, operation.summary || "AWS has it; this server does not serve it", [
    ["SYNOPSIS", `    aws ${command} ${typed}\n${synopsis.join("")}`],
    ["OPTIONS", told.join("") || "    None of its own.\n"],
    ["GLOBAL OPTIONS", forEveryCommand()],
    ["PERMISSIONS", aboutPermissions],
  ]);
}

/** The options that every command has and that are of use here. */
const forEveryCommand = () =>
  [
    entry(`--output ${outputFormats.join("|")}`, "How the answer is printed"),
    entry("--query EXPRESSION", 'What of the answer is printed, in JMESPath: --query "Users[].UserName"'),
    entry("--profile NAME", "Whose keys sign the call"),
    entry("--region NAME", "The Region that is called"),
    entry("--no-paginate", "One answer of AWS, without those that follow it"),
  ].join("");

const wordsOf = (shape: Shape | undefined): readonly string[] | undefined =>
  shape?.type === "string" ? shape.words : shape?.type === "list" ? wordsOf(shape.member) : undefined;

/** `Key=string,Value=string …` */
function shorthandOf(shape: Shape): string | undefined {
  const structure = shape.type === "list" ? shape.member : shape;
  if (structure.type !== "structure" || structure.members.some((member) => member.shape.type === "structure"))
    return undefined;
  const one = structure.members
    .map(({ name, shape: inner }) => `${name}=${inner.type === "list" ? "string,string" : inner.type}`)
    .join(",");
  return shape.type === "list" ? `${one} ...` : one;
}

const entry = (name: string, about: string) => `    ${name}\n        ${about}\n`;

const page = (name: string, about: string, sections: [heading: string, body: string][]) =>
  `NAME\n    ${name} - ${about}\n${sections.map(([heading, body]) => `\n${heading}\n${body}`).join("")}`;
