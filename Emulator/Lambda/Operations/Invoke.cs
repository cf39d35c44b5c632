using System.Text;
using System.Text.Json;
using Acinaces.Emulator.Lambda.Events;
using Acinaces.Emulator.Lambda.Model;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Lambda.Storage;
using Acinaces.Emulator.Lambda.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Lambda.Operations;

internal sealed class Invoke(LambdaState state, FunctionRunner runner, EventQueue events, LogBook logs) : IAsyncOperation<InvokeRequest, InvokeResponse>
{
    public IEnumerable<Permission> Permissions(InvokeRequest request, Caller caller) =>
        [new("lambda:InvokeFunction", FunctionName.Parse(request.FunctionName, caller, request.Qualifier).QualifiedArn)];

    public async ValueTask<InvokeResponse> InvokeAsync(InvokeRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var name = FunctionName.Parse(request.FunctionName, caller, request.Qualifier);
        var function = state.Require(name);
        var version = function.Resolve(name.Qualifier) ?? throw LambdaErrors.FunctionNotFound(name.QualifiedArn);
        var payload = RequireJson(request.Payload ?? []);
        switch (request.InvocationType ?? "RequestResponse")
        {
            case "DryRun":
                return new InvokeResponse { StatusCode = 204, ExecutedVersion = version.Version };
            case "Event":
                RequireSize(payload, LambdaLimits.MaxEventPayloadBytes);
                events.Accept(name, payload, caller.RequestId, request.TraceId);
                return new InvokeResponse { StatusCode = 202 };
            case "RequestResponse":
                RequireSize(payload, LambdaLimits.MaxPayloadBytes);
                var invocation = new Invocation(version, caller.RequestId, payload, name.QualifiedArn) { TraceHeader = request.TraceId, ClientContext = DecodeContext(request.ClientContext) };
                var result = await runner.RunAsync(function, invocation, state.UnreservedConcurrency);
                return new InvokeResponse
                {
                    FunctionError = result.FunctionError,
                    ExecutedVersion = version.Version,
                    Payload = result.Payload.ToArray(),
                    LogResult = request.LogType == "Tail" ? logs.Of(version.Name).TailOf(invocation.RequestId) : null,
                };
            case var other:
                throw LambdaErrors.Constraint(other, "invocationType", "Member must satisfy enum value set: [Event, RequestResponse, DryRun]");
        }
    }

    private static byte[] RequireJson(byte[] payload)
    {
        if (payload.Length == 0) return "{}"u8.ToArray();
        var reader = new Utf8JsonReader(payload);
        try
        {
            while (reader.Read())
            {
            }
            return payload;
        }
        catch (JsonException failure)
        {
            throw LambdaErrors.InvalidJson(failure.Message);
        }
    }

    private static void RequireSize(byte[] payload, int limit)
    {
        if (payload.Length > limit) throw LambdaErrors.PayloadTooLarge(payload.Length, limit);
    }

    private static string? DecodeContext(string? base64)
    {
        if (base64 is null) return null;
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length).ReplaceLineEndings("")
            : throw LambdaErrors.InvalidJson("Client context must be a valid Base64-encoded JSON object.");
    }
}
