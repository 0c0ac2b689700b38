export interface ServerArguments {
  readonly cluster: string;
  readonly name: string;
  readonly port: number;
}

/**
 * The command line of the server. Settings stand here and not in postgresql.conf, so that they
 * follow the code.
 */
export function serverArguments({ cluster, name, port }: ServerArguments): string[] {
  const settings: Record<string, string> = {
    cluster_name: name,
    listen_addresses: '127.0.0.1',
    port: String(port),
    // No sockets in the file system: their paths may not be longer than about a hundred bytes, and
    // DATA_DIR's may.
    unix_socket_directories: '',
    // Six processes with a pool each, and room for a person with psql.
    max_connections: '200',
    shared_buffers: '128MB',
    // What was committed is on the disk. Said again because one line here would make every test
    // faster, and lose data.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // The log is for faults of the server. Failed statements stay out of it, because they hold
    // people's data.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  return ['-D', cluster, ...flags];
}
