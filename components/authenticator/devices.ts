"use client";
import { useSyncExternalStore } from "react";

/** A device of the training authenticator: as a phone would keep it, in this browser and nowhere else. */
export interface TrainingDevice {
  /** `ben-phone@123456789012` */
  label: string;
  /** Base32. */
  secret: string;
  /** A hardware token: its label is its serial number. */
  hardware?: boolean;
}

const place = "rehearsal.authenticator";
const listeners = new Set<() => void>();
let known: { text: string; devices: readonly TrainingDevice[] } = { text: "[]", devices: [] };

/** The devices, and how to add and remove one. */
export function useTrainingDevices() {
  const devices = useSyncExternalStore(listen, read, () => none);
  return {
    devices,
    add: (device: TrainingDevice) => write([...devices.filter(({ label }) => label !== device.label), device]),
    remove: (label: string) => write(devices.filter((device) => device.label !== label)),
  };
}

/** The device that a QR code's address describes: `otpauth://totp/Issuer:label?secret=…`. */
export function deviceOf(otpauth: string): TrainingDevice | undefined {
  const match = /^otpauth:\/\/totp\/([^?]+)\?(.+)$/.exec(otpauth);
  const secret = new URLSearchParams(match?.[2]).get("secret");
  const label = decodeURIComponent(match?.[1] ?? "").replace(/^Amazon Web Services:/, "");
  return secret && label ? { label, secret } : undefined;
}

const none: readonly TrainingDevice[] = [];

function read(): readonly TrainingDevice[] {
  const text = localStorage.getItem(place) ?? "[]";
  if (text !== known.text) known = { text, devices: parsed(text) };
  return known.devices;
}

function parsed(text: string): TrainingDevice[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isDevice) : [];
  } catch {
    return [];
  }
}

const isDevice = (value: unknown): value is TrainingDevice =>
  typeof value === "object" && value !== null && "label" in value && "secret" in value;

function write(devices: readonly TrainingDevice[]) {
  localStorage.setItem(place, JSON.stringify(devices));
  for (const listener of listeners) listener();
}

function listen(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
