using System.Text.Json;
using Acinaces.Emulator.Control;
using Acinaces.Emulator.Signing;
using Acinaces.Emulator.State;
using Acinaces.Emulator.Tracing;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.Pipeline;

/// <summary>What happens to every request: identify, authenticate, authorise, decode, invoke, encode, make durable.</summary>
internal sealed partial class RequestPipeline(
    EmulatorContext context, ServiceDirectory directory, IReadOnlyList<IHttpEndpoint> endpoints, RequestAuthenticator authenticator, FaultPlan faults, UsageMeter usage)
{
    private readonly IHttpEndpoint[] _endpoints = [.. endpoints];
    private readonly ILogger _log = context.Logging.CreateLogger<RequestPipeline>();

    public ValueTask HandleAsync(WireRequest request, WireResponse response)
    {
        foreach (var endpoint in _endpoints)
        {
            if (endpoint.Matches(request)) return HandleEndpointAsync(endpoint, request, response);
        }
        if (request.Method == "OPTIONS") return Cors.AnswerPreflight(request, response);
        return HandleOperationAsync(request, response);
    }

    /// <summary>Whether the operation that a request is for reads a large body itself. Asked before the body has been read.</summary>
    public bool ReadsItself(WireRequest request) =>
        !Array.Exists(_endpoints, endpoint => endpoint.Matches(request)) && directory.Find(request, CredentialScope.ServiceOf(request)).Route is { Binding.ReadsBody: true };

    private async ValueTask HandleEndpointAsync(IHttpEndpoint endpoint, WireRequest request, WireResponse response)
    {
        try
        {
            await endpoint.HandleAsync(request, response, request.Aborted);
        }
        catch (OperationCanceledException) when (request.Aborted.IsCancellationRequested)
        {
            response.Drop = true;
        }
        catch (AwsErrorException refusal)
        {
            response.Clear();
            PlainErrors.Write(response, refusal.Error);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogFailure(_log, request.Method, request.Path, failure);
            response.Clear();
            PlainErrors.Write(response, PlainErrors.Internal);
        }
    }

    private async ValueTask HandleOperationAsync(WireRequest request, WireResponse response)
    {
        var requestId = context.Ids.RequestId();
        var found = directory.Find(request, CredentialScope.ServiceOf(request));
        AllowOrigin(found, request, response);
        try
        {
            if (found.IsFound) await RunAsync(found.Route, request, response, requestId);
            else WriteError(found, request, response, found.Error, requestId);
        }
        catch (AwsErrorException refusal)
        {
            WriteError(found, request, response, refusal.Error, requestId);
        }
        catch (JournalRefusalException refusal)
        {
            WriteError(found, request, response, new AwsError("ServiceUnavailable", refusal.Message, 503), requestId);
        }
        catch (JsonException malformed)
        {
            WriteError(found, request, response, MalformedRequest.ToError(malformed), requestId);
        }
        catch (OperationCanceledException) when (request.Aborted.IsCancellationRequested)
        {
            response.Drop = true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogFailure(_log, found.Route?.Label ?? request.Method, request.Path, failure);
            WriteError(found, request, response, PlainErrors.Internal, requestId);
        }
    }

    private async ValueTask RunAsync(Route route, WireRequest request, WireResponse response, string requestId)
    {
        if (request.Body.Length > route.Service.MaxRequestBytes) throw new AwsErrorException("RequestEntityTooLargeException", "The request body is too large.", 413);
        var caller = authenticator.Authenticate(request, route.Codec, requestId);
        using var span = RequestTracing.Start(request, route, requestId);
        if (RequestTracing.Outgoing(request, span) is { } trace) caller = caller with { TraceHeader = trace };
        var fault = faults.IsEmpty ? null : faults.Take(route, caller.PrincipalArn);
        var failed = true;
        try
        {
            if (fault is not null) await FaultEffect.BeforeWorkAsync(fault, route, request.Aborted);
            if (route.Binding.Writes) await context.Journal.RequireWritableAsync();
            if (route.Service.SendsCrc32) response.AcceptEncoding = request.Headers.AcceptEncoding;
            await route.Binding.RunAsync(new OperationCall(request, response, route.Codec, caller, context.Authorizer));
            if (route.Binding.Writes) await context.Journal.CommitAsync();
            if (fault is { Kind: FaultKind.DropReply }) response.Drop = true;
            failed = false;
        }
        finally
        {
            usage.Count(route.Label, caller.PrincipalArn, request.Body.Length, response.Body.Length, failed);
            if (failed) span?.SetStatus(System.Diagnostics.ActivityStatusCode.Error);
        }
    }

    private static void WriteError(RouteResult found, WireRequest request, WireResponse response, AwsError error, string requestId)
    {
        response.Clear();
        AllowOrigin(found, request, response);
        found.Codec.WriteError(response, error, requestId);
    }

    private static void AllowOrigin(RouteResult found, WireRequest request, WireResponse response)
    {
        if (request.Headers.Origin.Count == 0) return;
        if (found.Route?.Service.AllowOrigin(request, response) is not true) Cors.AllowOrigin(request, response);
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "{Operation} on {Path} failed inside the emulator")]
    private static partial void LogFailure(ILogger logger, string operation, string path, Exception failure);
}
