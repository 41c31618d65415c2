/** Reading a document as it is, without knowing what it should hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export const entries = (value: Json | undefined): [string, Json][] =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : [];
export const element = (value: Json | undefined, name: string) => entries(value).find(([key]) => key === name)?.[1];
export const many = (value: Json | undefined): Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
export const texts = (value: Json | undefined): string[] =>
  many(value)
    .filter((item) => item !== null && typeof item !== "object")
    .map(String);
