using System.Text.Json;
using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Protocols;
using Acinaces.Emulator.Signing;
using Acinaces.Emulator.State;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator.Pipeline;

/// <summary>What happens to every request: identify, authenticate, authorise, decode, invoke, encode, make durable.</summary>
internal sealed partial class RequestPipeline(
    ServiceDirectory directory, IReadOnlyList<IHttpEndpoint> endpoints, RequestAuthenticator authenticator, IAuthorizer authorizer, IJournal journal, IdSource ids, ILogger<RequestPipeline> log)
{
    public ValueTask HandleAsync(WireRequest request, WireResponse response)
    {
        foreach (var endpoint in endpoints)
        {
            if (endpoint.Matches(request)) return HandleEndpointAsync(endpoint, request, response);
        }
        if (request.Method == "OPTIONS") return Cors.AnswerPreflight(request, response);
        return HandleOperationAsync(request, response);
    }

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
            LogFailure(log, request.Method, request.Path, failure);
            response.Clear();
            PlainErrors.Write(response, PlainErrors.Internal);
        }
    }

    private async ValueTask HandleOperationAsync(WireRequest request, WireResponse response)
    {
        var requestId = ids.RequestId();
        var found = directory.Find(request, CredentialScope.ServiceOf(request));
        Cors.AllowOrigin(request, response);
        try
        {
            if (!found.IsFound) throw new AwsErrorException(found.Error);
            var route = found.Route;
            if (request.Body.Length > route.Service.MaxRequestBytes) throw new AwsErrorException("RequestEntityTooLargeException", "The request body is too large.", 413);
            var caller = authenticator.Authenticate(request, route.Codec, requestId);
            await route.Binding.RunAsync(new OperationCall(request, response, route.Codec, caller, authorizer));
            if (route.Binding.Writes) await journal.CommitAsync();
        }
        catch (AwsErrorException refusal)
        {
            WriteError(found.Codec, request, response, refusal.Error, requestId);
        }
        catch (JsonException malformed)
        {
            WriteError(found.Codec, request, response, MalformedRequest.ToError(malformed), requestId);
        }
        catch (OperationCanceledException) when (request.Aborted.IsCancellationRequested)
        {
            response.Drop = true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogFailure(log, found.Route?.Label ?? request.Method, request.Path, failure);
            WriteError(found.Codec, request, response, PlainErrors.Internal, requestId);
        }
    }

    private static void WriteError(ProtocolCodec codec, WireRequest request, WireResponse response, AwsError error, string requestId)
    {
        response.Clear();
        Cors.AllowOrigin(request, response);
        codec.WriteError(response, error, requestId);
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Error, Message = "{Operation} on {Path} failed inside the emulator")]
    private static partial void LogFailure(ILogger logger, string operation, string path, Exception failure);
}
