import { notFound } from "next/navigation";

export const metadata = { title: "Page not found" };

/** Addresses within the section that lead nowhere: not-found.tsx says so in the console's frame. */
export default function UnknownPage() {
  notFound();
}
