using System.Globalization;
using System.Text.Json;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>
/// The Lambda Runtime API under <c>/_lambda/{environment}</c>, plus <c>/standby/assignment</c> for processes that learn late what
/// they are. Payloads pass through as bytes. Source: Lambda developer guide, "Using the Lambda runtime API".
/// </summary>
internal sealed class RuntimeApi(EnvironmentFactory factory) : IHttpEndpoint
{
    public const string Prefix = "/_lambda/";
    private const string Version = "/2018-06-01/runtime/";
    private const string Json = "application/json";

    public bool Matches(WireRequest request) => request.Path.StartsWith(Prefix, StringComparison.Ordinal);

    public ValueTask HandleAsync(WireRequest request, WireResponse response, CancellationToken cancellationToken)
    {
        var path = request.Path.AsSpan(Prefix.Length);
        var slash = path.IndexOf('/');
        if (slash <= 0 || factory.Find(path[..slash].ToString()) is not { } environment)
        {
            Refuse(response, 403, "InvalidEnvironment", "There is no such execution environment; it may have ended.");
            return default;
        }
        var rest = path[slash..];
        if (rest is "/standby/assignment" && request.Method == "GET") return AssignAsync(environment, response, cancellationToken);
        if (environment.Pool is not { } pool || !rest.StartsWith(Version, StringComparison.Ordinal))
        {
            Refuse(response, 404, "InvalidPath", "The Runtime API has no such path.");
            return default;
        }
        rest = rest[Version.Length..];
        switch (request.Method)
        {
            case "GET" when rest is "invocation/next":
                return NextAsync(pool, environment, response, cancellationToken);
            case "POST" when rest is "init/error":
                pool.FailInit(environment, request.Body.ToArray());
                Accept(response);
                return default;
            case "POST" when rest.StartsWith("invocation/", StringComparison.Ordinal):
                Complete(pool, environment, rest["invocation/".Length..], request.Body, response);
                return default;
            default:
                Refuse(response, 404, "InvalidPath", "The Runtime API has no such path.");
                return default;
        }
    }

    private static async ValueTask NextAsync(FunctionPool pool, ExecutionEnvironment environment, WireResponse response, CancellationToken cancellationToken)
    {
        Invocation invocation;
        try
        {
            invocation = await pool.NextAsync(environment).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            pool.Abandon(environment);
            response.Drop = true;   // the environment has ended or its process has gone: nobody is left to read an answer
            return;
        }
        response.ContentType = Json;
        response.AddHeader("Lambda-Runtime-Aws-Request-Id", invocation.RequestId);
        response.AddHeader("Lambda-Runtime-Deadline-Ms", invocation.Deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        response.AddHeader("Lambda-Runtime-Invoked-Function-Arn", invocation.InvokedArn);
        if (invocation.TraceHeader is { } trace) response.AddHeader("Lambda-Runtime-Trace-Id", trace);
        if (invocation.ClientContext is { } context) response.AddHeader("Lambda-Runtime-Client-Context", context);
        var payload = invocation.Payload.Span;
        payload.CopyTo(response.Body.GetSpan(payload.Length));
        response.Body.Advance(payload.Length);
    }

    private static async ValueTask AssignAsync(ExecutionEnvironment environment, WireResponse response, CancellationToken cancellationToken)
    {
        if (environment.Assignment is not { } assignment)
        {
            Refuse(response, 404, "InvalidPath", "This environment was not started in standby.");
            return;
        }
        try
        {
            var body = await assignment.Task.WaitAsync(cancellationToken);
            response.ContentType = Json;
            body.CopyTo(response.Body.GetSpan(body.Length));
            response.Body.Advance(body.Length);
        }
        catch (OperationCanceledException)
        {
            response.Drop = true;
        }
    }

    private static void Complete(FunctionPool pool, ExecutionEnvironment environment, ReadOnlySpan<char> idAndKind, ReadOnlyMemory<byte> body, WireResponse response)
    {
        var slash = idAndKind.IndexOf('/');
        var kind = slash < 0 ? default : idAndKind[(slash + 1)..];
        if (kind is not ("response" or "error"))
        {
            Refuse(response, 404, "InvalidPath", "The Runtime API has no such path.");
            return;
        }
        var requestId = idAndKind[..slash];
        // The usual case is that the id is the current one; then no string is made of it.
        var current = environment.Current;
        var id = current is not null && requestId.SequenceEqual(current.RequestId) ? current.RequestId : requestId.ToString();
        var isError = kind is "error";
        if (!isError && body.Length > LambdaLimits.MaxPayloadBytes)
        {
            pool.Complete(environment, id, FunctionFailure.ResponseTooLarge(body.Length), FunctionFailure.Unhandled);
            Refuse(response, 413, "RequestEntityTooLarge", "The response is larger than 6 MB.");
        }
        else if (pool.Complete(environment, id, body.ToArray(), isError ? FunctionFailure.Unhandled : null))
        {
            Accept(response);
        }
        else
        {
            Refuse(response, 400, "InvalidRequestID", "The environment does not work on an event of that id.");
        }
    }

    private static void Accept(WireResponse response)
    {
        response.Status = 202;
        response.ContentType = Json;
        var body = "{\"status\":\"OK\"}"u8;
        body.CopyTo(response.Body.GetSpan(body.Length));
        response.Body.Advance(body.Length);
    }

    private static void Refuse(WireResponse response, int status, string type, string message)
    {
        response.Status = status;
        response.ContentType = Json;
        using var writer = new Utf8JsonWriter(response.Body);
        writer.WriteStartObject();
        writer.WriteString("errorMessage", message);
        writer.WriteString("errorType", type);
        writer.WriteEndObject();
    }
}
