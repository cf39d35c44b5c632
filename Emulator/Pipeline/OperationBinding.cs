using System.Text.Json.Serialization.Metadata;

namespace Acinaces.Emulator.Pipeline;

/// <summary>A row of a service's operation table: the name on the wire, the code, and how its shapes are written.</summary>
internal abstract record OperationBinding(string Name)
{
    /// <summary>Where the operation lies, for REST protocols only.</summary>
    public HttpBinding? Http { get; init; }

    /// <summary>The operation changes state, so its answer waits for the journal. Default true: waiting too often is only slow.</summary>
    public bool Writes { get; init; } = true;

    /// <summary>The operation reads a large body itself, as it comes in.</summary>
    public bool ReadsBody { get; init; }

    /// <summary>What the operation leaves out of what AWS does, for <c>/_acinaces/coverage</c>. Absent: nothing that is known.</summary>
    public string? Note { get; init; }

    /// <summary>An operation of the service that is not there, and says so instead of being unknown.</summary>
    /// <param name="why">Completes "NAME is not supported: ".</param>
    public static OperationBinding Refuse(string name, string why, HttpBinding? http = null) => new Refused(name, why) { Writes = false, Note = why, Http = http };

    /// <remarks>The shapes are asked for when the operation is first called: building those of all operations at start would cost a second.</remarks>
    public static OperationBinding For<TRequest, TResponse>(
        IOperation<TRequest, TResponse> operation, Func<JsonTypeInfo<TRequest>> request, Func<JsonTypeInfo<TResponse>> response, bool writes = true, HttpBinding? http = null) =>
        new Synchronous<TRequest, TResponse>(operation.GetType().Name, operation, request, response) { Writes = writes, Http = http };

    public static OperationBinding For<TRequest, TResponse>(
        IAsyncOperation<TRequest, TResponse> operation, Func<JsonTypeInfo<TRequest>> request, Func<JsonTypeInfo<TResponse>> response, bool writes = true, HttpBinding? http = null) =>
        new Asynchronous<TRequest, TResponse>(operation.GetType().Name, operation, request, response) { Writes = writes, Http = http };

    /// <summary>Decodes, authorises, invokes and encodes. The answer is in the response's buffer; nothing has been sent.</summary>
    /// <exception cref="AwsErrorException">The service, or the authorisation, refuses.</exception>
    public abstract ValueTask RunAsync(OperationCall call);

    internal sealed record Refused(string Name, string Why) : OperationBinding(Name)
    {
        public override ValueTask RunAsync(OperationCall call) =>
            throw new AwsErrorException("UnsupportedOperationException", $"{Name} is not supported by this emulator: {Why} What is served: GET /_acinaces/coverage.");
    }

    internal sealed record Synchronous<TRequest, TResponse>(
        string Name, IOperation<TRequest, TResponse> Operation, Func<JsonTypeInfo<TRequest>> Request, Func<JsonTypeInfo<TResponse>> Response) : OperationBinding(Name)
    {
        private JsonTypeInfo<TRequest>? _request;
        private JsonTypeInfo<TResponse>? _response;

        public override ValueTask RunAsync(OperationCall call)
        {
            var request = call.Codec.Read(call.Request, _request ??= Request());
            if (!call.Caller.IsAdministrator) call.Authorize(Operation.Permissions(request, call.Caller));
            call.Codec.Write(call.Response, Operation.Invoke(request, call.Caller), _response ??= Response(), call.Caller.RequestId);
            return ValueTask.CompletedTask;
        }
    }

    internal sealed record Asynchronous<TRequest, TResponse>(
        string Name, IAsyncOperation<TRequest, TResponse> Operation, Func<JsonTypeInfo<TRequest>> Request, Func<JsonTypeInfo<TResponse>> Response) : OperationBinding(Name)
    {
        private JsonTypeInfo<TRequest>? _request;
        private JsonTypeInfo<TResponse>? _response;

        public override async ValueTask RunAsync(OperationCall call)
        {
            var request = call.Codec.Read(call.Request, _request ??= Request());
            if (!call.Caller.IsAdministrator) call.Authorize(Operation.Permissions(request, call.Caller));
            var response = await Operation.InvokeAsync(request, call.Caller, call.Request.Aborted);
            call.Codec.Write(call.Response, response, _response ??= Response(), call.Caller.RequestId);
        }
    }
}
