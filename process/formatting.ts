/* How values are written for people. */

/** Made once: to make one for every amount takes most of the time of writing it. */
const wholePounds = new Intl.NumberFormat('en-GB');

/**
 * An amount for people: `£1,326,781`, with pence only where there are any (`£12.05`), negative as
 * `-£220,116`. Pence stay whole numbers everywhere else.
 */
export function inPounds(pence: number): string {
  const whole = Math.abs(pence);
  const pounds = wholePounds.format(Math.floor(whole / 100));
  const rest = whole % 100;
  const sign = pence < 0 ? '-' : '';
  return `${sign}£${pounds}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** `PAID_BY_OTHERS` becomes "Paid by others". */
export function sentenceCase(code: string): string {
  const words = code.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
