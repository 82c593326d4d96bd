/**
 * Text as it is compared: full-width forms and compatibility characters made ordinary, all white space gone (exports break
 * headers over lines and pad names with ideographic or no-break spaces).
 */
export function plainText(text: string): string {
  // Exports are mostly plain already; the test keeps a million cells cheap.
  return /[^\u0021-\u007e\u4e00-\u9fff]/.test(text)
    ? text.normalize('NFKC').replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '')
    : text;
}
