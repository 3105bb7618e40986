# syntax=docker/dockerfile:1
# Coach K for whoever brings a PostgreSQL with pgvector: `docker compose up`, or
#   docker build -t coach-k . && docker run -p 3000:3000 -e DATABASE_URL=… -e PUBLIC_URL=… coach-k
# `cargo xtask dist-check` takes the same steps without a container.

# Builds dist/: the program, its pages, the licences.
FROM rust:1.95-bookworm AS build
WORKDIR /src
COPY . .
# The caches are not part of any layer; dist/ lies outside them.
RUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/src/target \
    cargo xtask build --release

# Fetches the search model and its runtime once, so that a container needs no network besides its database's.
FROM debian:bookworm-slim AS parts
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates python3-pip
COPY --from=build /src/dist/coach-k /usr/local/bin/coach-k
RUN COACH_PARTS=/parts coach-k fetch --embedder

FROM debian:bookworm-slim
# Certificates are for a database across a network.
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /var/lib/coach-k --create-home coach-k
COPY --from=build /src/dist /opt/coach-k
COPY --from=parts /parts /opt/coach-k/parts
ENV COACH_ADDR=0.0.0.0:3000 \
    COACH_DATA=/var/lib/coach-k \
    COACH_PARTS=/opt/coach-k/parts \
    COACH_LOG_FORMAT=json
USER 10001
EXPOSE 3000
# Asks /readyz of the address in COACH_ADDR.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["/opt/coach-k/coach-k", "probe"]
# SIGTERM lets answers end; it takes ten seconds at most.
STOPSIGNAL SIGTERM
ENTRYPOINT ["/opt/coach-k/coach-k"]
CMD ["serve"]
