/** The options of an operation, as its shape gives them. */
import { cliNameOf, type Member, type OperationModel } from "./model";
import type { Option } from "./option-parser";

/** An option and the member that it fills. */
export interface MemberOption extends Option {
  member: Member;
  /** Of a boolean: what it says. */
  says?: boolean;
}

const skeletonOptions: readonly Option[] = [
  { name: "--cli-input-json", takes: "one" },
  { name: "--generate-cli-skeleton", takes: "optional", choices: ["input", "output"] },
];

/** Of a paged operation; they take the place of its own members of the same names. */
export const pagingOptions = (operation: OperationModel): readonly Option[] =>
  operation.paging
    ? [
        { name: "--starting-token", takes: "one" },
        ...(operation.paging.pageSize ? [{ name: "--page-size", takes: "one", integer: true } as const] : []),
        { name: "--max-items", takes: "one", integer: true },
      ]
    : [];

/** Where the content of an answer goes: of operations that answer with an object. */
const outfile = { name: "outfile", takes: "one", required: true } as const;

/**
 * Words that the CLI asks for besides AWS's members: create-virtual-mfa-device writes what it makes into a file.
 * Source: AWS CLI Command Reference, create-virtual-mfa-device.
 */
const added: ReadonlyMap<string, readonly Option[]> = new Map([
  [
    "CreateVirtualMFADevice",
    [
      { name: "--outfile", takes: "one", required: true },
      { name: "--bootstrap-method", takes: "one", required: true, choices: ["QRCodePNG", "Base32StringSeed"] },
    ],
  ],
]);

/** The options of its members, in AWS's order. */
export function memberOptions({ input }: OperationModel): readonly MemberOption[] {
  return input.members.flatMap((member): MemberOption[] => {
    const name = `--${cliNameOf(member.name)}`;
    const { type } = member.shape;
    if (type === "boolean")
      return [
        // Either of them serves a member that must be there; which one is missing is told of the first.
        { name, takes: "none", member, says: true },
        { name: `--no-${name.slice(2)}`, takes: "none", member, says: false },
      ];
    return [{ name, takes: type === "list" ? "many" : "one", required: member.required, member }];
  });
}

/** Everything that may stand behind the operation. */
export const optionsOf = (operation: OperationModel): readonly Option[] => {
  const paging = pagingOptions(operation);
  const shadowed = new Set(paging.map(({ name }) => name));
  return [
    ...memberOptions(operation).filter(({ name }) => !shadowed.has(name)),
    ...(added.get(operation.name) ?? []),
    ...paging,
    ...(streams(operation) ? [] : skeletonOptions),
  ];
};

/** Does it answer with the content of an object, which needs a file to go to? */
export const streams = ({ output }: OperationModel): boolean =>
  output.members.some(({ shape }) => shape.type === "blob" && shape.streaming === true);

export const outfileOption: Option = outfile;
