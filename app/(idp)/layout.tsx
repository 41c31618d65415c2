import type { ReactNode } from "react";
import { LarchMark } from "./larch-mark";
import "./larch.css";

/** A company's own sign-in, which is not AWS's: another colour, another mark, and what it is at the foot. */
export default function LarchLayout({ children }: { children: ReactNode }) {
  return (
    <div className="larch flex min-h-screen flex-col">
      <header className="larch-bar flex items-center gap-3 px-4 py-3 sm:px-8">
        <LarchMark />
        <span className="text-lg font-bold">Larch IdP</span>
        <span className="text-sm">Larch Outdoor</span>
      </header>
      <main className="mx-auto w-full max-w-2xl grow px-4 py-8">{children}</main>
      <footer className="px-4 py-5 text-center text-sm sm:px-8">
        This is a simulator for training: Larch Outdoor and its people do not exist. It is not affiliated with Amazon
        Web Services, and no real password works here: never type one.
      </footer>
    </div>
  );
}
