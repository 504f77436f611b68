const words = (text: string): string[] => text.toLocaleLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];

/** What endings of case and gender leave of a name: all but its last two letters, and four of them at least. */
const stem = (name: string): string => name.slice(0, Math.max(4, name.length - 2));

/** Whether `text` holds `fullName`, as it is written and whatever the capitals. */
export function holdsName(text: string, fullName: string): boolean {
  const name = words(fullName).join(' ');
  return name !== '' && ` ${words(text).join(' ')} `.includes(` ${name} `);
}

/** The words of `text` that may be a part of `fullName`, in any grammatical case: `Ивановой` for `Анна Иванова`. */
export function likeName(text: string, fullName: string): string[] {
  const stems = words(fullName)
    .filter((part) => part.length >= 4)
    .map(stem);
  return [...new Set(words(text))].filter((word) =>
    stems.some((part) => word.startsWith(part) && word.length <= part.length + 5),
  );
}
