import type { DataSource } from 'typeorm';

import { readOffices } from '../../../../schema/codelists';
import { appendEvents } from '../../../../subgraphs/office/books/appendEvents';

import { type DemoBookWrite, demoBookWrites } from './demoBookWrites';

/**
 * Enters the synthetic books; whoever does it again changes nothing. Each entry is of the origin
 * SYNTHETIC, which every answer shows.
 *
 * @returns how many events the synthetic books hold
 */
export async function enterDemoBooks(
  databaseOf: (office: DemoBookWrite['office']) => DataSource,
): Promise<number> {
  const knownOffices = new Set(readOffices().map(({ code }) => code));
  let count = 0;
  for (const { office, events } of demoBookWrites()) {
    const { problems } = await appendEvents(
      databaseOf(office),
      { office, knownOffices },
      {
        idempotencyKey: `demonstration ${events.map(({ reference }) => reference).join(' ')}`,
        actor: 'demonstration',
        origin: 'SYNTHETIC',
        events,
      },
    );
    const [problem] = problems;
    if (problem) throw new Error(`${office}: ${problem.field}: ${problem.message}`);
    count += events.length;
  }
  return count;
}
