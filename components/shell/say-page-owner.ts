"use client";
import { useEffect } from "react";
import { headerOfOwner, pageOwnerHeader } from "@/lib/doors/console/page-owner";

/**
 * Everything that the page sends or reads for a part of itself says whose page it is (page-owner.ts). Next lets nobody add
 * a header to a server action, so it is done where all requests leave the page.
 */
export function useSayPageOwner(owner: string) {
  useEffect(() => {
    const plain = window.fetch;
    window.fetch = (input, init) => plain(input, isSentHere(input, init) ? withOwner(init, owner) : init);
    return () => {
      window.fetch = plain;
    };
  }, [owner]);
}

/** Not what Next fetches of a page: the next page is of whoever acts by then, frame and all. */
const isSentHere = (input: RequestInfo | URL, init: RequestInit | undefined) =>
  !(input instanceof Request) &&
  (init?.method === "POST" || !new Headers(init?.headers).has("rsc")) &&
  new URL(input, window.location.href).origin === window.location.origin;

function withOwner(init: RequestInit | undefined, owner: string): RequestInit {
  const headers = new Headers(init?.headers);
  headers.set(pageOwnerHeader, headerOfOwner(owner));
  return { ...init, headers };
}
