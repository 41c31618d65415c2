"use client";
import { useState } from "react";
import { printPolicy } from "@/lib/authorization";
import { policySkeleton } from "./policy-issues";

/**
 * The document that an editor begins with, laid out for people, and what becomes of it.
 * In: the one that is saved, undefined where there is none yet; what stands there then. What is no JSON stays as it is.
 */
export function useBegunDocument(saved: string | undefined, skeleton = policySkeleton) {
  const begun = saved === undefined ? skeleton : (printPolicy(saved) ?? saved);
  const [document, setDocument] = useState(begun);
  return { document, setDocument, changed: document !== begun };
}
