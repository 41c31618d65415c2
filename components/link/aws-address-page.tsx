"use client";
import Spinner from "@cloudscape-design/components/spinner";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { storeFlash } from "../shell/flash-storage";
import { billingAddress, iamAddress } from "./aws-addresses";
import { consoleHref, sessionIndexOf } from "./console-href";

const readers = { iam: iamAddress, billing: billingAddress };

/** Leads an address of the real console (`/iam/home#/users`) to our page. The hash is only known in the browser. */
export function AwsAddressPage({ service }: { service: keyof typeof readers }) {
  const pathname = usePathname();
  useEffect(() => {
    const lead = () => {
      const { path, missing } = readers[service](window.location.hash);
      if (missing) storeFlash({ id: "page.not-built", facts: [{ page: window.location.hash }] });
      // As a new document: this is no page of the console whose session could have ended.
      window.location.replace(consoleHref(path, sessionIndexOf(pathname)));
    };
    lead();
    window.addEventListener("hashchange", lead);
    return () => window.removeEventListener("hashchange", lead);
  }, [pathname, service]);
  return (
    <main className="p-8 text-center">
      <Spinner size="large" /> <span>Opening the page…</span>
    </main>
  );
}
