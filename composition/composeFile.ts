import { officeUrlSetting, type OfficeIdentity } from '../schema/officeIdentity';

/**
 * The parts of `docker-compose.yml` that follow from the register, by the name of their mark. Each
 * stands between `# Offices, NAME: …` and `# End of NAME.`; the rest of the file is written by hand.
 */
const parts: Readonly<Record<string, (office: OfficeIdentity) => string>> = {
  services: ({ code, portOffset }) => `  postgres-${code}:
    <<: *postgres
    volumes: [${code}-database:/var/lib/postgresql]
    networks: [${code}-database]

  office-${code}:
    <<: *office
    depends_on:
      postgres-${code}: { condition: service_healthy }
    environment:
      OFFICE: ${code}
      HOST: 0.0.0.0
      PORT: ${4100 + portOffset}
      DATABASE_URL: postgres://office:\${POSTGRES_PASSWORD:?Set it in .env}@postgres-${code}:5432/office
      GATEWAY_KEYS_URL: http://gateway:4000/.well-known/jwks.json
      PERSONAL_KEYS_FILE: /run/office/personal-keys.json
      TRANSFER_KEYS_FILE: /run/office/transfer-keys.json
      DIRECTORY_URL: http://gateway:4000/graphql
    volumes:
      - \${OFFICE_KEYS_FOLDER:?Set it in .env}/${code}:/run/office:ro
    networks: [${code}-database, offices]

`,
  order: ({ code }) => `      office-${code}: { condition: service_started }\n`,
  addresses: (office) =>
    `      ${officeUrlSetting(office)}: http://office-${office.code}:${4100 + office.portOffset}/graphql\n`,
  networks: ({ code }) => `  ${code}-database: { internal: true }\n`,
  volumes: ({ code }) => `  ${code}-database:\n`,
};

/**
 * `docker-compose.yml` with the offices of the register in the marked parts, and the rest as it is.
 * Throws, naming the mark, where the file lacks one.
 */
export function composeFile(current: string, offices: readonly OfficeIdentity[]): string {
  return Object.entries(parts).reduce((text, [name, ofOffice]) => {
    const between = new RegExp(
      `(\\n *# Offices, ${name}:[^\\n]*\\n)[^]*?( *# End of ${name}\\.\\n)`,
    );
    if (!between.test(text)) {
      throw new Error(
        `docker-compose.yml needs the lines "# Offices, ${name}: …" and "# End of ${name}.".`,
      );
    }
    const content = offices.map(ofOffice).join('');
    return text.replace(between, (_, start: string, end: string) => start + content + end);
  }, current);
}
