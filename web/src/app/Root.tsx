import { Outlet } from "@tanstack/react-router";
import { Toasts } from "../ui/index.ts";

export function Root() {
  return (
    <>
      <Outlet />
      <Toasts />
    </>
  );
}
