"use client";

export { ServiceError as default } from "@/components/shell/service-error";
