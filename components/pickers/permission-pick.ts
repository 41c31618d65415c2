/** How a person chose to give a user permissions, and what that comes to. Pure. */
import { z } from "zod";
import { nameInArn } from "@/lib/aws/arn";
import type { CopiedForReview } from "@/lib/doors/console/views/copied-permissions";

export const pickedPolicy = z.object({
  arn: z.string(),
  name: z.string(),
  /** `AWS managed`, `AWS managed - job function`, `Customer managed`. */
  type: z.string(),
});

/** A managed policy that was picked, with what a review shows of it. */
export type PickedPolicy = z.infer<typeof pickedPolicy>;

/** The members of a wizard's draft that the permission fields fill. */
export const permissionPick = {
  way: z.enum(["groups", "copy", "attach"]),
  groups: z.array(z.string()),
  /** The user whose permissions are copied. */
  copyFrom: z.string().optional(),
  policies: z.array(pickedPolicy),
};

export interface PermissionPick {
  way: "groups" | "copy" | "attach";
  groups: string[];
  copyFrom?: string | undefined;
  policies: PickedPolicy[];
}

export const emptyPick: PermissionPick = { way: "groups", groups: [], policies: [] };

/** What `Copy permissions` found at the user it copies from. */
export interface CopiedPermissions {
  groups: readonly string[];
  policyArns: readonly string[];
  inline: readonly { name: string; document: string }[];
  boundaryArn: string | undefined;
}

const nothing: CopiedPermissions = { groups: [], policyArns: [], inline: [], boundaryArn: undefined };

/** What the chosen way gives; what was picked in another one stays in the draft, unused. */
export function grantedBy(pick: PermissionPick, copied: CopiedPermissions | undefined): CopiedPermissions {
  switch (pick.way) {
    case "groups":
      return { ...nothing, groups: pick.groups };
    case "attach":
      return { ...nothing, policyArns: pick.policies.map(({ arn }) => arn) };
    case "copy":
      return copied ?? nothing;
  }
}

/** A line of `Permissions summary`. */
export interface PermissionsLine {
  name: string;
  type: string;
  usedAs: string;
}

/** Was anything picked in the chosen way? */
export function picksSomething({ way, groups, copyFrom, policies }: PermissionPick): boolean {
  return { groups: groups.length > 0, copy: copyFrom !== undefined, attach: policies.length > 0 }[way];
}

/**
 * The chosen permissions as a review lists them. A boundary that was chosen goes before a copied one.
 * In: `replaced`, the ARN of the boundary that the user has already.
 */
export function permissionsLines(
  pick: PermissionPick,
  {
    copied,
    boundary,
    replaced,
  }: { copied: CopiedForReview | undefined; boundary: PickedPolicy | undefined; replaced?: string | undefined },
): PermissionsLine[] {
  const given: PermissionsLine[] = {
    groups: groupLines(pick.groups),
    attach: policyLines(pick.policies),
    copy: copied
      ? [
          ...groupLines(copied.groups),
          ...policyLines(copied.policies),
          ...policyLines(copied.inline.map((name) => ({ name, type: "Customer inline" }))),
        ]
      : [],
  }[pick.way];
  const limit = boundary ?? (pick.way === "copy" ? copied?.boundary : undefined);
  if (!limit) return given;
  const other = replaced !== undefined && replaced !== limit.arn ? `, in place of ${nameInArn(replaced)}` : "";
  return [...given, { name: limit.name, type: limit.type, usedAs: `${asBoundary}${other}` }];
}

const asBoundary = "Permissions boundary";

export const isBoundary = ({ usedAs }: PermissionsLine): boolean => usedAs.startsWith(asBoundary);

const groupLines = (names: readonly string[]) =>
  names.map((name) => ({ name, type: "Group", usedAs: "Permissions group" }));

const policyLines = (policies: readonly Pick<PickedPolicy, "name" | "type">[]) =>
  policies.map(({ name, type }) => ({ name, type, usedAs: "Permissions policy" }));
