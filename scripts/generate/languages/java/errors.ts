import type { ErrorKind, Model } from '../../contract/model.js'
import { docComment } from './text.js'

/** What the language calls the class of an error: `NotFoundException`. */
export function exceptionName(name: string): string {
  return name.replace(/Error$/, 'Exception')
}

/** The exceptions, as nested classes. */
export function renderErrors({ errorKinds }: Model): string {
  const cases = errorKinds.map(({ status, name }) => `case ${status} -> new ${exceptionName(name)}(failure);`)
  return `/** One thing that is wrong in a request. */
public static final class ErrorDetail implements Serializable {

    private static final long serialVersionUID = 1;

    /** A JSON Pointer into the body (RFC 6901) or the name of a parameter; empty when the whole is meant. */
    public String field;

    /** What is wrong there. */
    public String message;

    /** Makes one without any value. */
    public ErrorDetail() {}

    @Override
    public String toString() {
        return field + ": " + message;
    }
}

/** What every failed call throws. Its message is the service's, where that answered. */
public static class PromptCrafterApiException extends Exception {

    private static final long serialVersionUID = 1;

    /** 0 without an answer. */
    private final int statusCode;

    /** Never null. */
    private final ErrorDetail[] details;

    /** Null without an answer. */
    private final String requestId;

    private PromptCrafterApiException(Failure failure) {
        super(failure.message, failure.cause);
        statusCode = failure.status;
        details = failure.details;
        requestId = failure.requestId;
    }

    /**
     * The HTTP status of the answer.
     *
     * @return 0 when there was no answer
     */
    public int getStatusCode() {
        return statusCode;
    }

    /**
     * What is wrong where in the request, for errors of validation.
     *
     * @return empty when the service names no place
     */
    public List<ErrorDetail> getDetails() {
        return List.of(details);
    }

    /**
     * The id under which the service's log has the request.
     *
     * @return null when there was no answer
     */
    public String getRequestId() {
        return requestId;
    }

    @Override
    public String toString() {
        String status = statusCode == 0 ? "" : " (status " + statusCode + ", request " + requestId + ")";
        return getClass().getName() + ": " + getMessage() + (details.length == 0 ? "" : " " + getDetails()) + status;
    }

    static PromptCrafterApiException of(Failure failure) {
        return switch (failure.status) {
            case 0 -> failure.timedOut ? new TimeoutException(failure) : new ConnectionException(failure);
${cases.join('\n')}
            default -> failure.status >= 500
                ? new ServerException(failure)
                : new PromptCrafterApiException(failure);
        };
    }
}

${renderKind('ConnectionException', 'PromptCrafterApiException', noAnswer)}

${renderKind('TimeoutException', 'ConnectionException', 'There was no whole answer within the time limit.')}

${errorKinds.map(renderStatus).join('\n\n')}

/** A {@link PromptCrafterApiException} in the midst of a walk over a list, where Java allows no checked one. */
public static final class UncheckedApiException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UncheckedApiException(PromptCrafterApiException cause) {
        super(cause.getMessage(), cause);
    }

    /**
     * Why the walk ended.
     *
     * @return never null
     */
    @Override
    public synchronized PromptCrafterApiException getCause() {
        return (PromptCrafterApiException) super.getCause();
    }
}`
}

const noAnswer = 'There was no answer: the service cannot be reached, or the connection was lost. The cause says more.'

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
