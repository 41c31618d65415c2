import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { browserRequestOf } from "@/lib/doors/console/browser-request";
import { authOptions } from "@/lib/identity/next-auth";

async function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const { secure } = browserRequestOf(request.headers);
  return NextAuth(request, context, await authOptions(secure));
}

export { handle as GET, handle as POST };
