"use client";
import { useSyncExternalStore } from "react";

/** The address under which the browser sees this server: `http://localhost:3000`. The server itself does not know it. */
export const useOrigin = (): string =>
  useSyncExternalStore(
    never,
    () => window.location.origin,
    () => "",
  );

const never = () => () => undefined;
