/**
 * The operating system's user that PostgreSQL runs as, when that is not the user of this process.
 */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}
