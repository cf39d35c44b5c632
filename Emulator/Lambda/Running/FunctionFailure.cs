using System.Globalization;
using System.Text.Json;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>The error objects the service writes itself when a function cannot.</summary>
/// <remarks>Texts as the service returns them. Source: Lambda developer guide, "Troubleshoot execution issues".</remarks>
internal static class FunctionFailure
{
    public const string Unhandled = "Unhandled";

    public static byte[] TimedOut(string requestId, int timeoutSeconds) =>
        Write("Sandbox.Timedout", string.Create(CultureInfo.InvariantCulture, $"RequestId: {requestId} Error: Task timed out after {timeoutSeconds}.00 seconds"));

    public static byte[] InitTimedOut(string requestId) =>
        Write("Sandbox.Timedout", string.Create(CultureInfo.InvariantCulture, $"RequestId: {requestId} Error: Init timed out after {LambdaLimits.InitTimeout.TotalSeconds:0.00} seconds"));

    /// <param name="exitCode">As a shell states it: 128 + n for signal n.</param>
    public static byte[] Exited(string requestId, int exitCode) => Write("Runtime.ExitError", $"RequestId: {requestId} Error: {Describe(exitCode)}");

    public static byte[] NotStarted(string requestId, string detail) => Write("Runtime.InvalidEntrypoint", $"RequestId: {requestId} Error: {detail}");

    public static byte[] ResponseTooLarge(int length) => Write(
        "Function.ResponseSizeTooLarge",
        string.Create(CultureInfo.InvariantCulture, $"Response payload size ({length} bytes) exceeded maximum allowed payload size ({LambdaLimits.MaxPayloadBytes} bytes)."));

    /// <summary>How a process ended, in the service's words.</summary>
    public static string Describe(int exitCode) => exitCode switch
    {
        0 => "Runtime exited without providing a reason",
        134 => "Runtime exited with error: signal: aborted",
        137 => "Runtime exited with error: signal: killed",
        139 => "Runtime exited with error: signal: segmentation fault",
        143 => "Runtime exited with error: signal: terminated",
        _ => string.Create(CultureInfo.InvariantCulture, $"Runtime exited with error: exit status {exitCode}"),
    };

    private static byte[] Write(string type, string message)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("errorType", type);
            writer.WriteString("errorMessage", message);
            writer.WriteEndObject();
        }
        return stream.ToArray();
    }
}
