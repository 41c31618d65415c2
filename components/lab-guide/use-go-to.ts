"use client";
import { useRouter } from "next/navigation";
import { consoleHref, consolePath, sessionIndexOf } from "../link/console-href";
import { leaveByLink } from "../link/leaving";

/** Goes to a console path in the session of this page, from the sign-in pages too. */
export function useGoTo() {
  const router = useRouter();
  return (path: string) => {
    const href = consoleHref(path, sessionIndexOf(window.location.pathname));
    const isSignIn = (pathname: string) => consolePath(pathname).startsWith("/signin");
    // From the sign-in pages to the console and back is another frame.
    if (isSignIn(path) || isSignIn(window.location.pathname)) window.location.assign(href);
    else leaveByLink(() => router.push(href));
  };
}
