"use client";
import type { Denial } from "@/lib/operation/define";
import { DeniedCell, isDenial } from "../decision/denied-cell";
import { namesOr } from "./names-or";

/** A cell of names, or the refusal to show them. */
export function NamesCell({ names, none }: { names: readonly string[] | Denial; none: string }) {
  return isDenial(names) ? <DeniedCell denial={names} /> : <span className="row-name">{namesOr(names, none)}</span>;
}
