// Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
/** The body of a response as a stream. The timeout applies to each piece while the caller waits for it. */
export function streamOf(response, limit) {
  const reader = response.body.getReader();
  limit.pause();
  const source = {
    async pull(controller) {
      limit.begin();
      try {
        const { done, value } = await reader.read();
        limit.pause();
        if (!done) return controller.enqueue(value);
        controller.close();
      } catch (cause) {
        controller.error(limit.errorOf(cause));
      }
      limit.end();
    },
    cancel(reason) {
      limit.end();
      return reader.cancel(reason);
    },
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}
