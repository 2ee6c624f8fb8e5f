# The same steps by hand: pip wheel with both lock files, then pip install of the wheels in a fresh environment.
# All is compiled when it is installed: the user it runs as may not write there, and would compile at every start.
FROM python:3.11-slim-bookworm AS wheels
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /source
COPY requirements.lock requirements-build.lock ./
RUN pip wheel --require-hashes --wheel-dir /wheels --requirement requirements.lock \
 && pip install --require-hashes --requirement requirements-build.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY handlers handlers
COPY schedules schedules
COPY storage storage
RUN pip wheel --no-deps --no-build-isolation --wheel-dir /wheels .

FROM python:3.11-slim-bookworm
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore \
    PYTHONUNBUFFERED=1 SPARRING_HOME=/data SPARRING_HOST=0.0.0.0 SPARRING_PORT=3000 SPARRING_LOG_JSON=true
RUN --mount=type=bind,from=wheels,source=/wheels,target=/wheels \
    pip install --compile --no-index --no-deps /wheels/*.whl \
 && useradd --system --uid 10001 --home-dir /data --create-home sparring
USER 10001
WORKDIR /data
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s \
  CMD ["python", "-c", "import urllib.request as web; web.urlopen('http://127.0.0.1:3000/readyz', timeout=4)"]
ENTRYPOINT ["sparring"]
CMD ["run"]
