export { ArrowUp as UpIcon } from "lucide-react";
