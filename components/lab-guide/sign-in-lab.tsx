"use client";
import dynamic from "next/dynamic";

/** The pages of the sign-in with the lab beside them; loaded only where the browser works at a lab. */
export const SignInLab = dynamic(() => import("./sign-in-beside-lab"));
