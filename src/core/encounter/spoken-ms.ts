/** How long words take when spoken, in ms: about 160 a minute and a breath between, the pace of a calm interview. */
export function spokenMs(text: string): number {
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  return Math.round((words / 160) * 60_000) + 700;
}
