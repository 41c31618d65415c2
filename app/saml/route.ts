import { answerSamlPost } from "@/lib/doors/console/saml-post";

export const POST = (request: Request) => answerSamlPost(request);
