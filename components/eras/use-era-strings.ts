"use client";
import { useSession } from "../shell/session-context";
import { eraStrings } from "./strings";

/** The labels of the class's era: `useEraStrings()["groups.title"]`. */
export const useEraStrings = () => eraStrings(useSession().era);
