# syntax=docker/dockerfile:1
# The production image: the wheel and its locked requirements, nothing else, as a plain user.

FROM python:3.12-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /build
COPY requirements/ requirements/
RUN python -m venv /opt/builder \
    && /opt/builder/bin/pip install --require-hashes --requirement requirements/build.txt \
    && python -m venv --without-pip /opt/venv \
    && /opt/builder/bin/pip --python /opt/venv/bin/python install \
        --require-hashes --requirement requirements/runtime.txt \
    # A list of the SDK's own names, 38 MB, that nothing reads.
    && find /opt/venv -name kiota-dom-export.txt -delete
COPY pyproject.toml README.md ./
COPY config/ config/
COPY src/ src/
RUN /opt/builder/bin/python -m hatchling build --target wheel --directory dist \
    && /opt/builder/bin/pip --python /opt/venv/bin/python install --no-deps dist/*.whl

FROM python:3.12-slim-bookworm
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/planner-sync planner-sync
COPY --from=build /opt/venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PLANNER_SYNC_CONFIG=/etc/planner-sync/planner-sync.toml \
    PLANNER_SYNC_TEAMS=/etc/planner-sync/teams.toml \
    PLANNER_SYNC_DATA_DIR=/var/lib/planner-sync
USER 10001
WORKDIR /var/lib/planner-sync
VOLUME /var/lib/planner-sync
HEALTHCHECK --interval=60s --timeout=20s --start-period=60s --retries=3 \
    CMD ["planner-sync", "health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["planner-sync"]
CMD ["run"]
