/** Minutes after midnight, as a field for a time of day writes them: "07:00". */
export function timeInput(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
