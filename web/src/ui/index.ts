import "./layers.css";
import "./tokens.css";
import "./base.css";
import "./fonts.css";

export {
  byWords,
  clockWords,
  daysBetween,
  dayWords,
  fullWords,
  momentWords,
  onDay,
  shortWords,
  sinceWords,
  useNow,
} from "../time/index.ts";
export { announce } from "./announce.ts";
export { Button, type ButtonLook, type ButtonProps } from "./Button.tsx";
export { Chip, type Tone } from "./Chip.tsx";
export { classes } from "./classes.ts";
export { Dialog, type DialogProps } from "./Dialog.tsx";
export { EmptyState, type EmptyStateProps } from "./EmptyState.tsx";
export { ErrorNote } from "./ErrorNote.tsx";
export { Face, type FaceProps } from "./Face.tsx";
export { Field, type FieldProps, type FieldWays } from "./Field.tsx";
export { hueOf, initialsOf } from "./face.ts";
export { IconButton, type IconButtonProps } from "./IconButton.tsx";
export * from "./icons.ts";
export { Kbd } from "./Kbd.tsx";
export { keyWords } from "./key-words.ts";
export { Mark } from "./Mark.tsx";
export { Menu, MenuItem, type MenuItemProps, MenuLabel, MenuLine, type MenuProps } from "./Menu.tsx";
export { Popover, type PopoverHandle, type PopoverProps, type PopoverTrigger } from "./Popover.tsx";
export { Later, Skeleton } from "./Skeleton.tsx";
export { Switch, type SwitchProps } from "./Switch.tsx";
export { Select, TextArea, TextInput } from "./TextInput.tsx";
export { Time } from "./Time.tsx";
export { Toasts } from "./Toasts.tsx";
export { Tooltip } from "./Tooltip.tsx";
export { isDark, restoreTheme, setTheme, type Theme, theme, useTheme } from "./theme.ts";
export { forget, say, sayProblem, type Toast, type ToastOptions, undoNewest, useToasts } from "./toasts.ts";
export { WhenChoice, type WhenChoiceProps } from "./WhenChoice.tsx";
export { WhenMenu, type WhenMenuProps } from "./WhenMenu.tsx";
