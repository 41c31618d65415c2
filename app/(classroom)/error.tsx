"use client";
import { ServiceError } from "@/components/shell/service-error";

export default ServiceError;
