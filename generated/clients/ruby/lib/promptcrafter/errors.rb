# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
# frozen_string_literal: true

module PromptCrafter
  # Status 400, bad request.
  class BadRequestError < Error; end

  # Status 401, unauthorized.
  class AuthenticationError < Error; end

  # Status 403, forbidden.
  class ForbiddenError < Error; end

  # Status 404, not found.
  class NotFoundError < Error; end

  # Status 405, method not allowed.
  class MethodNotAllowedError < Error; end

  # Status 408, request timeout.
  class RequestTimeoutError < Error; end

  # Status 409, conflict.
  class ConflictError < Error; end

  # Status 410, gone.
  class GoneError < Error; end

  # Status 413, payload too large.
  class PayloadTooLargeError < Error; end

  # Status 415, unsupported media type.
  class UnsupportedMediaTypeError < Error; end

  # Status 422, unprocessable entity.
  class UnprocessableEntityError < Error; end

  # Status 429, too many requests.
  class RateLimitError < Error; end

  # Status 431, request header fields too large.
  class RequestHeaderFieldsTooLargeError < Error; end

  # Any status from 500.
  class ServerError < Error; end

  # Status 503, service unavailable.
  class ServiceUnavailableError < ServerError; end

  # Status 507, insufficient storage.
  class InsufficientStorageError < ServerError; end

  class Error
    KINDS = {
      400 => BadRequestError,
      401 => AuthenticationError,
      403 => ForbiddenError,
      404 => NotFoundError,
      405 => MethodNotAllowedError,
      408 => RequestTimeoutError,
      409 => ConflictError,
      410 => GoneError,
      413 => PayloadTooLargeError,
      415 => UnsupportedMediaTypeError,
      422 => UnprocessableEntityError,
      429 => RateLimitError,
      431 => RequestHeaderFieldsTooLargeError,
      500 => ServerError,
      503 => ServiceUnavailableError,
      507 => InsufficientStorageError
    }.freeze
    private_constant :KINDS
  end
end
