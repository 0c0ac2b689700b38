/** What is promised of an error's code. */
export interface ErrorKind {
  /** The HTTP status of an answer that consists of this error alone. */
  readonly httpStatus: number;
  /** Whether asking again later can help. */
  readonly retry: 'never' | 'later';
  /** What it means, for a person. */
  readonly sentence: string;
}
