using System.Text;
using System.Text.Json;
using Acinaces.Adapters.Aws;
using Acinaces.Adapters.Exchanges;
using Acinaces.Domain.Exchanges;
using Acinaces.Domain.Vocabulary;
using Acinaces.ServiceDefaults.Logging;
using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.Api;

/// <summary>From API Gateway's event to the route's operation and back. The one place where error answers are written.</summary>
public sealed class ApiDispatcher(ApiBinding binding, string corsOrigin, LogContext context, ILogger logger)
{
    /// <summary>Larger bodies are refused: no request of ours needs more.</summary>
    private const int MaxBodyBytes = 256 * 1024;

    private static readonly Dictionary<string, string> None = [];

    public async Task<ReadOnlyMemory<byte>> HandleAsync(ReadOnlyMemory<byte> payload, string invocationId, CancellationToken cancellationToken)
    {
        var request = JsonSerializer.Deserialize(payload.Span, ApiJson.Default.ApiRequestEvent) ?? new ApiRequestEvent();
        var requestId = request.RequestContext?.RequestId is { Length: > 0 } given ? given : invocationId;
        context.Begin(requestId);
        return Write(await AnswerAsync(request, requestId, cancellationToken).ConfigureAwait(false), requestId);
    }

    private async Task<ApiAnswer> AnswerAsync(ApiRequestEvent request, string requestId, CancellationToken cancellationToken)
    {
        try
        {
            var bound = binding.Find(request.HttpMethod ?? "", request.Resource ?? "");
            if (bound is null) return Problem(ApiProblem.NotFound($"The route {request.HttpMethod} {request.Path}"), requestId);
            var caller = bound.Route.IsPublic ? ApiCaller.Nobody : CallerOf(request);
            context.Identify(caller.TenantId, bound.Route.ToString());
            RequireRole(bound.Route, caller);
            var body = bound.Route.Body is null ? default : BodyOf(request);
            var call = new ApiCall(caller, requestId, request.PathParameters ?? None, request.QueryStringParameters ?? None, body);
            return await bound.Operation(call, cancellationToken).ConfigureAwait(false);
        }
        catch (ApiProblemException refused)
        {
            return Problem(refused.Problem, requestId);
        }
        catch (ExchangeUnavailableException unavailable)
        {
            return Problem(ApiProblem.InvalidState(unavailable.Message), requestId);
        }
        catch (ExchangeException limited) when (limited is { Category: ErrorCategory.RateLimited, RetryAfter: { } wait })
        {
            ApiLog.Failed(logger, limited);
            return Problem(ApiProblem.Busy(limited.IsOwnLimit, limited.Message, wait), requestId);
        }
        catch (ExchangeException error)
        {
            ApiLog.Failed(logger, error);
            return Problem(ApiProblem.Unavailable("The exchange does not answer as it should."), requestId);
        }
        catch (AwsServiceException error) when (error.IsTransient)
        {
            ApiLog.Failed(logger, error);
            return Problem(ApiProblem.Unavailable("A service this request needs does not answer at present."), requestId);
        }
        catch (OperationCanceledException error)
        {
            ApiLog.Failed(logger, error);
            return Problem(ApiProblem.Unavailable("The request took too long."), requestId);
        }
        // Whatever else goes wrong is ours; the caller learns the tracking id, the log the rest.
        catch (Exception error)
        {
            ApiLog.Failed(logger, error);
            return Problem(ApiProblem.Internal(), requestId);
        }
    }

    private static ApiCaller CallerOf(ApiRequestEvent request)
    {
        var claims = request.RequestContext?.Authorizer;
        string Of(string name) => claims is not null && claims.TryGetValue(name, out var value) ? value.ToString() : "";
        var tenant = Of("tenantId");
        var user = Of("userId");
        if (tenant.Length == 0 || user.Length == 0)
            throw new ApiProblemException(new ApiProblem(401, "UNAUTHORIZED", "The request carries no verified identity."));
        return new ApiCaller(tenant, user, Of("roles").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private void RequireRole(Topology.Model.Route route, ApiCaller caller)
    {
        if (route.Permission is not { } permission) return;
        foreach (var role in permission.Roles)
            if (caller.Roles.Contains(WireName.Of(role))) return;
        ApiLog.Denied(logger, caller.UserId, permission.Name);
        throw new ApiProblemException(ApiProblem.MissingPermission(permission.Name));
    }

    private static ReadOnlyMemory<byte> BodyOf(ApiRequestEvent request)
    {
        if (request.Body is not { Length: > 0 } text) return "{}"u8.ToArray();
        if (text.Length > MaxBodyBytes) throw new ApiProblemException(new ApiProblem(413, "BODY_TOO_LARGE", $"A body has at most {MaxBodyBytes} bytes."));
        var type = request.Headers?.FirstOrDefault(header => header.Key.Equals("content-type", StringComparison.OrdinalIgnoreCase)).Value;
        if (type is not null && !type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            throw new ApiProblemException(new ApiProblem(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json."));
        if (!request.IsBase64Encoded) return Encoding.UTF8.GetBytes(text);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes.AsMemory(0, length) : throw new ApiProblemException(ApiProblem.InvalidBody("The body is not base64."));
    }

    private static ApiAnswer Problem(ApiProblem problem, string requestId)
    {
        var body = new ApiProblemBody(
            problem.Code, problem.Message, requestId, problem.Category, problem.Retryable, problem.RetryAfterSeconds, problem.SuggestedActions, problem.Details);
        var answer = ApiAnswer.Json(problem.Status, body, ApiJson.Default.ApiProblemBody);
        return problem.RetryAfterSeconds is { } seconds
            ? answer with { Headers = new Dictionary<string, string> { ["Retry-After"] = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture) } }
            : answer;
    }

    private ReadOnlyMemory<byte> Write(ApiAnswer answer, string requestId) => JsonBody.Write((answer, requestId, corsOrigin), static (writer, state) =>
    {
        writer.WriteNumber("statusCode"u8, state.answer.Status);
        writer.WriteStartObject("headers"u8);
        writer.WriteString("Content-Type"u8, "application/json"u8);
        writer.WriteString("Access-Control-Allow-Origin"u8, state.corsOrigin);
        writer.WriteString("Vary"u8, "Origin"u8);
        writer.WriteString("Cache-Control"u8, "no-store"u8);
        writer.WriteString("X-Request-Id"u8, state.requestId);
        if (state.answer.Headers is { } more)
            foreach (var (name, value) in more) writer.WriteString(name, value);
        writer.WriteEndObject();
        writer.WriteString("body"u8, state.answer.Body.Span);
        writer.WriteBoolean("isBase64Encoded"u8, false);
    });
}
