import type { ErrorKind, Model } from '../../contract/model.js'
import { docComment } from './text.js'

/** The name of an error's class, such as `NotFoundException`. */
export function exceptionName(name: string): string {
  return name.replace(/Error$/, 'Exception')
}

/** The exceptions, as nested classes. */
export function renderErrors({ errorKinds }: Model): string {
  const cases = errorKinds.map(({ status, name }) => `case ${status}: return new ${exceptionName(name)}(failure);`)
  return `/** A problem in a request. */
public static final class ErrorDetail implements Serializable {

    private static final long serialVersionUID = 1;

    /** A JSON Pointer into the body (RFC 6901) or the name of a parameter; empty for the whole body. */
    public String field;

    /** What the problem is. */
    public String message;

    /** Creates one without values. */
    public ErrorDetail() {}

    @Override
    public String toString() {
        return field + ": " + message;
    }
}

/** Thrown by every failed call. The message is the service's if it responded, with the invalid fields. */
public static class PromptCrafterApiException extends Exception {

    private static final long serialVersionUID = 1;

    /** 0 without a response. */
    private final int statusCode;

    /** Never null. */
    private final ErrorDetail[] details;

    /** Null without a response. */
    private final String body;

    /** Empty without a response. */
    private final TreeMap<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Null if the service doesn't ask for a wait. */
    private final Duration retryAfter;

    private PromptCrafterApiException(Failure failure) {
        super(failure.message, failure.cause);
        statusCode = failure.status;
        details = failure.details;
        body = failure.body;
        retryAfter = failure.retryAfter;
        if (failure.headers != null) {
            headers.putAll(failure.headers.map());
        }
    }

    /**
     * The HTTP status of the response.
     *
     * @return 0 if there was no response
     */
    public int getStatusCode() {
        return statusCode;
    }

    /**
     * The problems in the request, for validation errors.
     *
     * @return empty if the service names none
     */
    public List<ErrorDetail> getDetails() {
        return List.of(details);
    }

    /**
     * The ID of the request in the service's log.
     *
     * @return null if there was no response
     */
    public String getRequestId() {
        List<String> values = headers.get("X-Request-Id");
        return values == null ? null : values.get(0);
    }

    /**
     * The body of the response, unchanged.
     *
     * @return null if there was no response
     */
    public String getBody() {
        return body;
    }

    /**
     * The headers of the response.
     *
     * @return a map whose keys ignore case; empty if there was no response
     */
    public Map<String, List<String>> getHeaders() {
        return Collections.unmodifiableMap(headers);
    }

    /**
     * How long the service asks clients to wait before a retry.
     *
     * @return null if it doesn't
     */
    public Duration getRetryAfter() {
        return retryAfter;
    }

    @Override
    public String toString() {
        String status = statusCode == 0 ? "" : " (status " + statusCode + ", request " + getRequestId() + ")";
        return getClass().getName() + ": " + getMessage() + status;
    }

    static PromptCrafterApiException of(Failure failure) {
        switch (failure.status) {
            case 0:
                return withoutResponse(failure);
${cases.join('\n')}
            default:
                return failure.status >= 500
                    ? new ServerException(failure)
                    : new PromptCrafterApiException(failure);
        }
    }

    private static PromptCrafterApiException withoutResponse(Failure failure) {
        switch (failure.reason) {
            case INVALID_ARGUMENT:
                return new InvalidArgumentException(failure);
            case CLOSED:
                return new ClientClosedException(failure);
            case INTERRUPTED:
                return new InterruptedCallException(failure);
            case LATE:
                return new TimeoutException(failure);
            default:
                return new ConnectionException(failure);
        }
    }
}

${renderKind('InvalidArgumentException', 'PromptCrafterApiException', unusable)}

${renderKind('ClientClosedException', 'PromptCrafterApiException', closed)}

${renderKind('InterruptedCallException', 'PromptCrafterApiException', interrupted)}

/** A setting of a client is invalid. */
public static final class InvalidSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    InvalidSettingException(String message) {
        super(message);
    }
}

${renderKind('ConnectionException', 'PromptCrafterApiException', noResponse)}

${renderKind('TimeoutException', 'ConnectionException', 'The response was not complete within the time limit.')}

${errorKinds.map(renderStatus).join('\n\n')}

/** A {@link PromptCrafterApiException} during an iteration over a list, where Java allows no checked exception. */
public static final class UncheckedApiException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UncheckedApiException(PromptCrafterApiException cause) {
        super(cause.getMessage(), cause);
    }

    /**
     * The exception that ended the iteration.
     *
     * @return never null
     */
    @Override
    public synchronized PromptCrafterApiException getCause() {
        return (PromptCrafterApiException) super.getCause();
    }
}`
}

const unusable = "An argument can't be used; nothing was sent."

const closed = 'The client was closed before the call; nothing was sent.'

const interrupted = 'The thread that waited was interrupted; it still is. The service may have done what it was asked.'

const noResponse =
  'There was no response: the service cannot be reached, or the connection was lost. The cause says more.'

function renderStatus({ status, name, parent, phrase }: ErrorKind): string {
  const which = status === 500 ? 'Any status from 500.' : `Status ${status}, ${phrase}.`
  return renderKind(exceptionName(name), exceptionName(parent ?? 'PromptCrafterApiException'), which)
}

function renderKind(name: string, parent: string, about: string): string {
  return `${docComment([about])}
public static class ${name} extends ${parent} {

    private static final long serialVersionUID = 1;

    private ${name}(Failure failure) {
        super(failure);
    }
}`
}
