import { answerSamlPost } from "./answer-post";

export const POST = (request: Request) => answerSamlPost(request);
