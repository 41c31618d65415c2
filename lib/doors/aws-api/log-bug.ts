/** One line for a bug, with the request id that the client was given. Holds no request, so no secret of one. */
export function logBug(requestId: string, service: string, error: unknown) {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  console.error(JSON.stringify({ level: "error", at: "aws-api", requestId, service, message, stack }));
}
