import type { Logger } from '../../../process/logging/createLogger';
import { todayInBritain } from '../../../schema/todayInBritain';

/** Often enough that a year is released on its day, and that what failed is soon tried again. */
const hourMs = 3_600_000;

interface RoundParts {
  /** Releases what is due on a day, written 2014-11-27; answers the years it released. */
  readonly release: (today: string) => Promise<readonly string[]>;
  readonly log: Logger;
  /** The day it is; in Britain, where nothing is said. */
  readonly today?: () => string;
}

/**
 * Releases financial years as they fall due, for as long as the office runs: one round when it
 * starts and one each day. A round that fails is told to the log and tried again within the hour;
 * the office answers meanwhile from the releases it has.
 */
export class ReleaseRounds {
  private doneOn: string | null = null;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: RoundParts) {}

  /** Makes the first round, and begins to wait for the next ones. */
  async start(): Promise<void> {
    await this.round();
    // The process does not stay for it.
    this.timer = setInterval(() => void this.round(), hourMs).unref();
  }

  /** One round, unless that of the day is done; rounds follow each other. Never throws. */
  round(): Promise<void> {
    this.running = this.running.then(() => this.releaseOnce());
    return this.running;
  }

  /** No round begins after it; one that is running is waited for. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  private async releaseOnce(): Promise<void> {
    const { release, log, today = todayInBritain } = this.parts;
    const day = today();
    if (day === this.doneOn) return;
    try {
      const years = await release(day);
      this.doneOn = day;
      if (years.length > 0) log.info({}, `Released totals of referrals of ${years.join(', ')}.`);
    } catch (fault) {
      log.error(
        { codes: ['INTERNAL_SERVER_ERROR'], fault },
        'Totals of referrals could not be released. It is tried again within the hour.',
      );
    }
  }
}
