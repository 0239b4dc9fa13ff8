export function NewConversation(_: { onClose: () => void }) {
  return null;
}
