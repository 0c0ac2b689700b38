import type { DataSource } from 'typeorm';

import { Chance } from '../../hub/local/nation/synthetic/Chance';

/*
 * A made-up office whose payees are written as untidily as a real ledger writes them: one
 * organisation under several spellings, in capitals, with legal forms, trading names, no-break
 * spaces, and letters in the wrong order. Every name is invented.
 */

/** How a payee's name differs from the name of the organisation it is. */
export type Spelling = keyof typeof spellings;

export interface UntidyRecipient {
  readonly recipientId: string;
  readonly name: string;
  /** The invented organisation it is, by its proper name; payees of one are one. */
  readonly organisation: string;
  readonly spelling: Spelling;
}

export interface UntidyAward {
  readonly id: string;
  readonly recipient: UntidyRecipient;
  readonly financialYear: string;
  /** Null where nobody wrote down how much. */
  readonly amountPence: number | null;
}

const places = [
  'Thistlewick',
  'Brackenford',
  'Marrowdale',
  'Quillham',
  'Saltmere',
  'Wrenfield',
  'Foxholt',
  'Gŵyrdan',
  'Llanŷs',
  'Kestrelow',
  'Junipergate',
  'Otterbourne Vale',
  'St Edda',
];

const services = [
  'Women’s Aid',
  'Rape & Sexual Abuse Centre',
  'Self-Help Group',
  'Angels',
  "Children's Café",
  'Restorative Circle',
  "Survivors' Choir",
  'Street Companions',
  'Tŷ Diogel',
  'Court Listeners',
  'Refuge and Outreach',
  'Helpline Trust',
];

const spellings = {
  PROPER: (name: string): string => name,
  CAPITALS: (name: string): string => name.toUpperCase(),
  NO_SIGNS: (name: string): string => name.replace(/['’&-]/g, '').replace(/ {2,}/g, ' '),
  STRAIGHT_APOSTROPHE: (name: string): string => name.replaceAll('’', "'"),
  ACUTE_APOSTROPHE: (name: string): string => name.replace(/['’]/g, '´'),
  NO_BREAK_SPACE: (name: string): string => name.replace(' ', '\u00a0'),
  TRAILING_BLANKS: (name: string): string => `${name.replace(' ', '  ')} `,
  DECOMPOSED: (name: string): string => name.normalize('NFD'),
  LIMITED: (name: string): string => `THE ${name.toUpperCase()} LTD`,
  NUMBERED: (name: string, chance: Chance): string => `${name} (${chance.wholeNumber(2, 99_999)})`,
  SWAPPED_LETTERS: swapLetters,
  TRADING_AS: (name: string, chance: Chance): string =>
    `${chance.oneOf(['Fennimore', 'Oxley', 'Pargeter'])} Holdings ${chance.oneOf(['T/A', 't/a', 'trading as'])} ${name}`,
  KNOWN_AS: (name: string, chance: Chance): string =>
    `${name} K/A ${chance.oneOf(['Bluebell', 'Harbour', 'Lantern'])} Project`,
  FORMERLY: (name: string, chance: Chance): string =>
    `${chance.oneOf(['Sycamore', 'Rowan', 'Hawthorn'])} Partnership (formerly known as ${name})`,
};

/** Swaps two letters in the middle of the longest word, as in ANGELS and ANGLES. */
function swapLetters(name: string): string {
  const [longest = ''] = name.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length);
  for (let place = Math.floor(longest.length / 2); place < longest.length - 1; place += 1) {
    const [one = '', other = ''] = longest.slice(place, place + 2);
    if (one === other) continue;
    const swapped = longest.slice(0, place) + other + one + longest.slice(place + 2);
    return name.replace(longest, swapped);
  }
  return name;
}

const recipientCount = 200;

/** 200 payees of about 130 invented organisations, the same for the same seed. */
export function untidyRecipients(office: string, seed = 1): readonly UntidyRecipient[] {
  const chance = new Chance(seed, `${office} payees`);
  const organisations = shuffled(
    places.flatMap((place) => services.map((service) => `${place} ${service}`)),
    chance,
  ).slice(0, 130);
  const kinds = Object.keys(spellings) as Spelling[];
  return Array.from({ length: recipientCount }, (_, index) => {
    // Each organisation once under its proper name; then, one after the other, each spelling.
    const organisation = organisations[index % organisations.length] ?? '';
    const spelling =
      index < organisations.length
        ? 'PROPER'
        : (kinds[1 + (index % (kinds.length - 1))] ?? 'PROPER');
    return {
      recipientId: `${office}:payee-${String(index + 1).padStart(3, '0')}`,
      name: spellings[spelling](organisation, chance),
      organisation,
      spelling,
    };
  });
}

/** One to four awards to each payee; of some nobody wrote down the amount. */
export function untidyAwards(office: string, seed = 1): readonly UntidyAward[] {
  const chance = new Chance(seed, `${office} payments`);
  return untidyRecipients(office, seed).flatMap((recipient) =>
    Array.from({ length: chance.wholeNumber(1, 4) }, (_, index) => ({
      id: `${recipient.recipientId}-${index + 1}`,
      recipient,
      financialYear: chance.oneOf(['2021-22', '2022-23', '2023-24']),
      amountPence: chance.happens(0.05) ? null : chance.wholeNumber(1_000, 25_000_000),
    })),
  );
}

/** Enters them at an office, where nobody has identified any of them. */
export async function enterUntidyAwards(
  dataSource: DataSource,
  office: string,
  seed = 1,
): Promise<void> {
  await dataSource.query(
    `INSERT INTO award (id, title, recipient_id, recipient_name, kind, status, financial_year,
                        amount_pence, origin)
     SELECT id, 'Payment', recipient_id, recipient_name, 'PURCHASE', 'SPENT', financial_year,
            amount_pence, 'RECORDED'
       FROM jsonb_to_recordset($1::jsonb) AS t (id text, recipient_id text, recipient_name text,
                                                financial_year text, amount_pence bigint)`,
    [
      JSON.stringify(
        untidyAwards(office, seed).map(({ id, recipient, financialYear, amountPence }) => ({
          id,
          recipient_id: recipient.recipientId,
          recipient_name: recipient.name,
          financial_year: financialYear,
          amount_pence: amountPence,
        })),
      ),
    ],
  );
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], chance: Chance): readonly Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = chance.wholeNumber(0, last);
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}
