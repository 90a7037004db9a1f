// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
import { InvalidArgumentError } from "./promptcrafter-client.js";

/** Headers whose values are never shown. */
const secret = /auth|cookie|key|location|password|secret|token/;

/** The OpenTelemetry API's numbers for these. */
const [spanKindClient, spanStatusError] = [2, 2];

/**
 * Wraps what requests are made with, so that hooks, the log and a tracer get to know each attempt. The client loads
 * this module when an option or `PROMPTCRAFTER_LOG` asks for one of them.
 * @param {import("./promptcrafter-client.js").ClientOptions} options
 * @returns {typeof fetch}
 */
export function observe({
  fetch = globalThis.fetch,
  logger = loggerOfEnvironment(),
  tracer,
  onRequest,
  onResponse,
}) {
  return async (url, { promptcrafter, ...init }) => {
    const { method, headers, body } = init;
    const request = {
      method,
      url: url.replace(/\?.*/s, ""),
      ...promptcrafter,
      headers: shown(headers),
    };
    const what = `${method} ${request.url}`;
    const tell = async (hook, ...given) => {
      try {
        await hook?.(...given);
      } catch (error) {
        logger.warn?.(`${what}: a hook failed. ${error?.message ?? error}`);
      }
    };
    tell(onRequest, request);
    logger.debug?.(
      `${what} sends ${new Blob([body ?? ""]).size} bytes with ${JSON.stringify(request.headers)}`,
    );
    const span = tracer && startSpan(tracer, request);
    const began = performance.now();
    const end = ({ status, headers = new Headers() }, error) => {
      const durationMs = performance.now() - began;
      const requestId = headers.get("x-request-id") ?? undefined;
      const response = {
        status,
        headers: shown(headers),
        requestId,
        durationMs,
        error,
      };
      const outcome = `${status ?? error.name} in ${Math.round(durationMs)} ms`;
      logger.info?.(
        `${what} ${outcome} (attempt ${request.attempt}${requestId ? `, request ${requestId}` : ""})`,
      );
      logger.debug?.(`${what} gets ${JSON.stringify(response.headers)}`);
      if (span) endSpan(span, response);
      tell(onResponse, request, response);
    };
    try {
      const response = await fetch(url, init);
      end(response);
      return response;
    } catch (error) {
      end({}, init.signal.aborted ? init.signal.reason : error);
      throw error;
    }
  };
}

function shown(headers) {
  return Object.fromEntries(
    [...headers].map(([name, value]) => [
      name,
      secret.test(name) ? "[hidden]" : value,
    ]),
  );
}

/** A logger to standard error at the level in `PROMPTCRAFTER_LOG`. */
function loggerOfEnvironment() {
  const level = globalThis.process?.env?.PROMPTCRAFTER_LOG?.trim();
  if (!level) return {};
  if (!["info", "debug"].includes(level))
    throw new InvalidArgumentError("PROMPTCRAFTER_LOG must be info or debug.");
  return {
    info: console.error,
    warn: console.error,
    debug: level === "debug" ? console.error : undefined,
  };
}

/** A span by OpenTelemetry's conventions for HTTP clients, but without the query. */
function startSpan(tracer, { method, url, path, attempt }) {
  const { hostname, port, protocol } = new URL(url);
  const attributes = {
    "http.request.method": method,
    "server.address": hostname,
    "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
    "url.full": url,
    "url.template": path,
    ...(attempt > 1 && { "http.request.resend_count": attempt - 1 }),
  };
  return tracer.startSpan(`${method} ${path}`, {
    kind: spanKindClient,
    attributes,
  });
}

function endSpan(span, { status, error }) {
  if (status !== undefined)
    span.setAttribute("http.response.status_code", status);
  if (error || status >= 400) {
    span.setAttribute("error.type", error?.name ?? String(status));
    span.setStatus({ code: spanStatusError });
  }
  span.end();
}
