import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { SettledMarker } from "@/components/shell/settled-marker";
import { darkClass, visualModeCookie, visualModeOf } from "@/components/shell/visual-mode";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Rehearsal", template: "%s | Rehearsal" },
  description: "The IAM console to practise in.",
  robots: { index: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const mode = visualModeOf((await cookies()).get(visualModeCookie)?.value);
  return (
    <html lang="en">
      {/* The script below and the settling marker change attributes of the body before and beside React. */}
      <body className={mode === "dark" ? darkClass : undefined} data-settled="false" suppressHydrationWarning>
        <script src="/visual-mode.js" />
        <SettledMarker />
        {children}
      </body>
    </html>
  );
}
