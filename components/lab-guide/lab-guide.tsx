"use client";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { useLab } from "./lab-context";

/** Loaded only where the browser works at a lab. */
const GuidedPage = dynamic(() => import("./guided-page"));

/** The page with the lab in it, where the browser works at one. */
export function LabGuide({ children }: { children: ReactNode }) {
  const lab = useLab();
  return lab ? <GuidedPage lab={lab}>{children}</GuidedPage> : children;
}
