import { ChatIcon, InPersonIcon, MailIcon, PhoneIcon, WriteIcon } from "../ui/index.ts";

const pictures: Record<string, typeof MailIcon> = {
  email: MailIcon,
  chat: ChatIcon,
  form: WriteIcon,
  phone: PhoneIcon,
  sms: ChatIcon,
  social: ChatIcon,
  in_person: InPersonIcon,
};

export const channelWords: Record<string, string> = {
  email: "by mail",
  chat: "by chat",
  form: "by form",
  phone: "by phone",
  sms: "by text",
  social: "on social media",
  in_person: "in person",
};

export function ChannelPicture({ channel }: { channel: string }) {
  const Picture = pictures[channel] ?? MailIcon;
  return <Picture aria-label={channelWords[channel] ?? channel} role="img" />;
}
